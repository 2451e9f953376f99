package io.advantagehub.wallet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.idempotency.Claim;
import io.advantagehub.idempotency.Idempotency;
import io.advantagehub.idempotency.Once;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transfers and payouts for a host in the same JVM, which asks on its distributors' behalf. */
final class SendingForHost implements SendBalance {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALLER = "the host in this JVM";
    private static final int ACCEPTED = 202;

    private final Gifts gifts;
    private final Payouts payouts;
    private final boolean canPayOut;
    private final Confirmations confirmations;
    private final Idempotency idempotency;

    SendingForHost(
            Gifts gifts, Payouts payouts, boolean canPayOut, Confirmations confirmations, Idempotency idempotency) {
        this.gifts = gifts;
        this.payouts = payouts;
        this.canPayOut = canPayOut;
        this.confirmations = confirmations;
        this.idempotency = idempotency;
    }

    /** What is kept of an order. */
    private record Kept(UUID id, Enum<?> status, @Nullable UUID confirmation) {}

    @Override
    public Answer transfer(Transfer wish) {
        String content = wish.from() + " " + wish.to() + " " + wish.amount() + " " + wish.note();
        return once(
                new Claim(CALLER, "SendBalance.transfer", wish.key(), content).about(wish.from()),
                () -> gifts.ask(wish.from(), wish.amount(), new GiftRow.To(wish.to(), wish.note()))
                        .then(row -> Outcome.done(new Kept(row.id(), row.told(), row.confirmationId()))));
    }

    @Override
    public Answer payOut(Payout wish) {
        Card card = wish.card();
        String content = wish.distributor() + " " + wish.amount() + " " + card.token() + " " + card.last4();
        return once(
                new Claim(CALLER, "SendBalance.payOut", wish.key(), content).about(wish.distributor()),
                () -> asked(wish).then(row -> Outcome.done(new Kept(row.id(), row.told(), row.confirmationId()))));
    }

    private Outcome<PayoutRow> asked(Payout wish) {
        Card card = wish.card();
        if (!canPayOut) {
            return Outcome.refused(Refusals.PAYOUTS_UNAVAILABLE);
        }
        if (!card.last4().matches("[0-9]{4}") || !card.token().matches("[!-~]{1,255}")) {
            return Outcome.refused(Refusals.invalid("card", "must be a token and the last four digits"));
        }
        return payouts.ask(
                wish.distributor(), wish.amount(), new PayoutRow.Destination(card.token(), card.last4(), card.label()));
    }

    private Answer once(Claim claim, Supplier<Outcome<Kept>> command) {
        Once once = idempotency.once(claim, () -> written(command.get()));
        if (once instanceof Once.Answered answered) {
            return read(answered.answer());
        }
        return once instanceof Once.InProgress
                ? new Answer.Refused("idempotency-in-progress", "The same is being done.")
                : new Answer.Refused("idempotency-key-reused", "The key stands for another wish.");
    }

    private static io.advantagehub.idempotency.Answer written(Outcome<Kept> outcome) {
        Map<String, Object> members = new HashMap<>();
        if (outcome instanceof Outcome.Refused<Kept> refused) {
            Problem problem = refused.problem();
            return written(problem.status(), Map.of("word", problem.word(), "detail", problem.detail()));
        }
        Kept kept = ((Outcome.Done<Kept>) outcome).value();
        members.put("id", kept.id().toString());
        members.put("status", kept.status().name());
        if (kept.confirmation() != null) {
            members.put("confirmation", kept.confirmation().toString());
        }
        return written(ACCEPTED, members);
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
                            UUID.fromString(members.path("id").asText()),
                            members.path("status").asText(),
                            Uuids.parse(members.path("confirmation").asText())
                                    .map(id -> confirmations.find(List.of(id)).get(id))
                                    .orElse(null));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer was kept that is no JSON", bug);
        }
    }
}
