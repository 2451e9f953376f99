package io.advantagehub.benchmarks.byhand;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.benchmarks.byhand.Rows.Account;
import io.advantagehub.benchmarks.byhand.Rows.Member;
import io.advantagehub.benchmarks.byhand.Rows.Message;
import io.advantagehub.benchmarks.byhand.Rows.Movement;
import io.advantagehub.benchmarks.byhand.Rows.ProcessedEvent;
import io.advantagehub.benchmarks.byhand.Rows.Purchase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** A service as one writes it: an event, a transaction. */
public class ByHand {
    private static final int[] PERCENT = {10, 5, 2};
    private static final int WHOLE = 100;

    @PersistenceContext
    private @Nullable EntityManager entities;

    @Transactional
    public void handle(JsonNode event) {
        String id = event.get("id").asText();
        if (entities().find(ProcessedEvent.class, id) != null) {
            return;
        }
        ProcessedEvent processed = new ProcessedEvent();
        processed.id = id;
        processed.payload = id;
        entities().persist(processed);
        switch (event.get("type").asText()) {
            case "distributor.signed-up" -> signUp(event.get("data"));
            case "purchase.completed" ->
                purchase(event.get("data"), Instant.parse(event.get("time").asText()));
            default -> tell(event.get("subject").asText(), event.get("type").asText());
        }
    }

    private void signUp(JsonNode data) {
        Member member = new Member();
        member.id = data.get("distributorId").asText();
        member.sponsorId = data.path("sponsorId").asText(null);
        member.phone = data.path("phone").asText(null);
        entities().persist(member);
        if (member.sponsorId != null) {
            tell(member.sponsorId, "somebody signed up");
        }
    }

    private void purchase(JsonNode data, Instant at) {
        Purchase purchase = new Purchase();
        purchase.orderId = data.get("orderId").asText();
        purchase.buyerId = data.get("buyerId").asText();
        purchase.purchasedAt = at;
        entities().persist(purchase);
        Member buyer = entities().find(Member.class, purchase.buyerId);
        String sponsor = buyer == null ? null : buyer.sponsorId;
        for (int level = 0; level < PERCENT.length && sponsor != null; level++) {
            for (JsonNode line : data.get("lines")) {
                credit(sponsor, purchase, level, share(line, PERCENT[level]));
            }
            tell(sponsor, "you earned cashback");
            Member above = entities().find(Member.class, sponsor);
            sponsor = above == null ? null : above.sponsorId;
        }
    }

    private static long share(JsonNode line, int percent) {
        BigDecimal paid = new BigDecimal(line.get("amount").get("value").asText());
        return paid.movePointRight(2).longValueExact() * percent / WHOLE;
    }

    private void credit(String member, Purchase purchase, int level, long amount) {
        Account account = entities().find(Account.class, member);
        if (account == null) {
            account = new Account();
            account.memberId = member;
            entities().persist(account);
        }
        account.balance += amount;
        Movement movement = new Movement();
        movement.memberId = member;
        movement.orderId = purchase.orderId;
        movement.level = level + 1;
        movement.amount = amount;
        movement.balanceAfter = account.balance;
        movement.at = purchase.purchasedAt;
        entities().persist(movement);
    }

    private void tell(String member, String text) {
        Message message = new Message();
        message.memberId = member;
        message.text = text;
        entities().persist(message);
    }

    private EntityManager entities() {
        if (entities == null) {
            throw new IllegalStateException("not managed by Spring");
        }
        return entities;
    }
}
