package io.advantagehub.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.idempotency.Answer;
import io.advantagehub.idempotency.Claim;
import io.advantagehub.idempotency.Idempotency;
import io.advantagehub.idempotency.Once;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes for a host in the same JVM, and behind the controllers. */
final class Confirming implements ConfirmOperations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREATED = 201;

    private final HostOperations operations;
    private final Entering entering;
    private final Resending resending;
    private final Cancelling cancelling;
    private final Reporting reporting;
    private final Reading reading;
    private final Idempotency idempotency;

    Confirming(
            HostOperations operations,
            Entering entering,
            Resending resending,
            Cancelling cancelling,
            Reporting reporting,
            Reading reading,
            Idempotency idempotency) {
        this.operations = operations;
        this.entering = entering;
        this.resending = resending;
        this.cancelling = cancelling;
        this.reporting = reporting;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    /** What is kept is which confirmation it became, and not how it stood. */
    @Override
    public Asked ask(Wish wish) {
        String content = wish.type() + " " + wish.distributor() + " " + Canonical.text(wish.fields());
        Claim claim = new Claim("the host in this JVM", "ConfirmOperations.ask", wish.key(), content)
                .about(wish.distributor());
        Once once = idempotency.once(
                claim,
                () -> kept(operations.ask(
                        new HostOperations.Wish(wish.type(), wish.distributor(), wish.fields(), wish.address()))));
        if (once instanceof Once.Answered answered) {
            return read(answered.answer());
        }
        return once instanceof Once.InProgress
                ? new Asked.Refused("idempotency-in-progress", "The same is being done.", null)
                : new Asked.Refused("idempotency-key-reused", "The key stands for another wish.", null);
    }

    private static Answer kept(Confirmations.Asked asked) {
        if (asked instanceof Confirmations.Asked.Waiting waiting) {
            return written(CREATED, Map.of("id", waiting.confirmation().id().toString()));
        }
        Problem problem = ((Confirmations.Asked.Refused) asked).problem();
        return written(problem.status(), problem.members());
    }

    private static Answer written(int status, Map<String, Object> members) {
        try {
            return new Answer(status, JSON.writeValueAsString(members));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer that is no JSON", bug);
        }
    }

    private Asked read(Answer kept) {
        try {
            JsonNode members = JSON.readTree(kept.body());
            if (kept.isRefusal()) {
                String word = members.path("type").asText().substring(Problem.TYPE_BASE.length());
                String until = members.path("until").asText();
                return new Asked.Refused(
                        word, members.path("detail").asText(), until.isEmpty() ? null : Instant.parse(until));
            }
            return asked(operation(UUID.fromString(members.path("id").asText())));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer was kept that is no JSON", bug);
        }
    }

    private static Asked asked(Found found) {
        if (!(found instanceof Found.There there)) {
            Problem changed = Problems.NOT_AS_CONFIRMED;
            return new Asked.Refused(changed.word(), changed.detail(), null);
        }
        Confirmation confirmation = there.operation().confirmation();
        return confirmation.status() == Status.NOT_REQUIRED
                ? new Asked.NotRequired(confirmation)
                : new Asked.Waiting(confirmation);
    }

    @Override
    public Entered enter(DistributorId who, UUID confirmation, String code) {
        return entering.enter(who, confirmation, code);
    }

    @Override
    public Resent resend(DistributorId who, UUID confirmation) {
        return resending.resend(who, confirmation);
    }

    @Override
    public Cancelled cancel(DistributorId who, UUID confirmation) {
        return cancelling.cancel(who, confirmation);
    }

    @Override
    public Optional<Confirmation> find(DistributorId who, UUID confirmation) {
        return reading.find(who, confirmation);
    }

    @Override
    public Found operation(UUID confirmation) {
        return reading.operation(confirmation);
    }

    @Override
    public Reported report(UUID confirmation, Report report) {
        return reporting.report(confirmation, report);
    }
}
