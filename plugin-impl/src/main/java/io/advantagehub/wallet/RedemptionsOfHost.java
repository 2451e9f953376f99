package io.advantagehub.wallet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.database.Transactions;
import io.advantagehub.idempotency.Claim;
import io.advantagehub.idempotency.Idempotency;
import io.advantagehub.idempotency.Once;
import io.advantagehub.idempotency.Together;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Redemptions for a host in the same JVM, which asks on its distributors' behalf. */
class RedemptionsOfHost implements RedeemBalance {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 200;
    private static final int DONE = 202;

    private final Redemptions redemptions;
    private final RedemptionMapper rows;
    private final Quotes quotes;
    private final Confirmations confirmations;
    private final Together<RedemptionCommands.Wish> commands;
    private final Transactions transactions;
    private final InstantSource clock;

    RedemptionsOfHost(
            Redemptions redemptions,
            RedemptionMapper rows,
            Quotes quotes,
            Confirmations confirmations,
            Idempotency idempotency,
            Transactions transactions,
            InstantSource clock) {
        this.redemptions = redemptions;
        this.rows = rows;
        this.quotes = quotes;
        this.confirmations = confirmations;
        this.commands = idempotency.together(new RedemptionCommands(redemptions, RedemptionsOfHost::answer));
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Money payable(DistributorId distributor, Money renewal) {
        return quotes.payable(distributor, renewal);
    }

    @Override
    public Answer redeem(Wish wish) {
        String content = wish.distributor() + " " + wish.amount();
        Claim claim = new Claim("the host in this JVM", "RedeemBalance.redeem", wish.key(), content)
                .about(wish.distributor());
        Once once = commands.once(claim, new RedemptionCommands.Wish(wish.distributor(), wish.amount()));
        if (once instanceof Once.Answered answered) {
            return read(answered.answer());
        }
        return once instanceof Once.InProgress
                ? new Answer.Refused("idempotency-in-progress", "The same is being done.")
                : new Answer.Refused("idempotency-key-reused", "The key stands for another wish.");
    }

    @Override
    public boolean withdraw(DistributorId distributor, RedemptionId redemption) {
        return Uuids.parse(redemption.value())
                .map(id -> transactions.own(() -> redemptions.withdraw(id, distributor, "withdrawn")))
                .filter(Outcome.Done.class::isInstance)
                .isPresent();
    }

    @Override
    public List<Discount> granted(DistributorId distributor) {
        return rows.granted(distributor.value(), Instants.cut(clock.instant()), Part.of(null, MOST)).stream()
                .map(row -> new Discount(new RedemptionId(row.id().toString()), row.money(), row.expiresAt()))
                .toList();
    }

    private static io.advantagehub.idempotency.Answer answer(Outcome<RedemptionRow> outcome) {
        return outcome instanceof Outcome.Done<RedemptionRow> done
                ? accepted(done.value())
                : refused(((Outcome.Refused<RedemptionRow>) outcome).problem());
    }

    private static io.advantagehub.idempotency.Answer accepted(RedemptionRow row) {
        Map<String, Object> members =
                new HashMap<>(Map.of("id", row.id().toString(), "granted", row.told() == RedemptionStatus.GRANTED));
        UUID confirmation = row.confirmationId();
        if (confirmation != null) {
            members.put("confirmation", confirmation.toString());
        }
        return written(DONE, members);
    }

    private @Nullable Confirmation confirmation(String id) {
        return Uuids.parse(id)
                .map(known -> confirmations.find(List.of(known)).get(known))
                .orElse(null);
    }

    private static io.advantagehub.idempotency.Answer refused(Problem problem) {
        return written(problem.status(), Map.of("word", problem.word(), "detail", problem.detail()));
    }

    private static io.advantagehub.idempotency.Answer written(int status, Map<String, Object> members) {
        try {
            return new io.advantagehub.idempotency.Answer(status, JSON.writeValueAsString(members));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer that is no JSON", bug);
        }
    }

    private Answer read(io.advantagehub.idempotency.Answer kept) {
        try {
            JsonNode members = JSON.readTree(kept.body());
            return kept.isRefusal()
                    ? new Answer.Refused(
                            members.path("word").asText(),
                            members.path("detail").asText())
                    : new Answer.Accepted(
                            new RedemptionId(members.path("id").asText()),
                            members.path("granted").asBoolean(),
                            confirmation(members.path("confirmation").asText()));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer was kept that is no JSON", bug);
        }
    }
}
