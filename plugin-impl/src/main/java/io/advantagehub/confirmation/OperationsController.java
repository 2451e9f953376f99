package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.ConfirmOperations.Found;
import io.advantagehub.api.usecase.ConfirmOperations.Operation;
import io.advantagehub.api.usecase.ConfirmOperations.Report;
import io.advantagehub.api.usecase.ConfirmOperations.Reported;
import io.advantagehub.confirmation.Confirmations.Asked;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.idempotency.Reply;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Sent;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host's own operations over HTTP. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationsController {
    private static final int CREATED = 201;

    private final HostOperations operations;
    private final ConfirmOperations confirming;
    private final Commands commands;

    OperationsController(HostOperations operations, ConfirmOperations confirming, Commands commands) {
        this.operations = operations;
        this.confirming = confirming;
        this.commands = commands;
    }

    /** @param fields texts and amounts, by name */
    record Wanted(
            @Nullable String type,
            @Nullable DistributorId distributorId,
            @Nullable TreeMap<String, @Nullable Object> fields) {

        /** No field: they may be personal. */
        @Override
        public String toString() {
            return "Wanted[" + type + "]";
        }
    }

    record Created(Confirmation confirmation) {}

    /** How far it is. */
    record View(
            UUID id,
            String type,
            DistributorId distributorId,
            Confirmation.Status status,
            @Nullable String reason,
            Confirmation confirmation) {}

    record Outcome(@Nullable String status, @Nullable String reason) {}

    @PostMapping
    ResponseEntity<JsonText> ask(Sent sent, @RequestBody Wanted wanted) {
        if (wanted.type() == null) {
            throw Refused.invalid("type", "is required");
        }
        if (wanted.distributorId() == null) {
            throw Refused.invalid("distributorId", "is required");
        }
        HostOperations.Wish wish =
                new HostOperations.Wish(wanted.type(), wanted.distributorId(), fields(wanted.fields()), null);
        return commands.once(sent, wanted.distributorId(), wanted, () -> reply(operations.ask(wish)));
    }

    private static Reply reply(Asked asked) {
        return asked instanceof Asked.Waiting waiting
                ? new Reply.Done(CREATED, new Created(waiting.confirmation()))
                : new Reply.Refused(((Asked.Refused) asked).problem());
    }

    private static OperationFields fields(@Nullable Map<String, @Nullable Object> members) {
        OperationFields fields = OperationFields.none();
        if (members == null) {
            return fields;
        }
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            try {
                fields = with(fields, member.getKey(), member.getValue());
            } catch (IllegalArgumentException none) {
                throw Refused.invalid("fields." + member.getKey(), String.valueOf(none.getMessage()));
            }
        }
        return fields;
    }

    private static OperationFields with(OperationFields fields, String name, @Nullable Object value) {
        if (value instanceof String text) {
            return fields.with(name, text);
        }
        if (value instanceof Map<?, ?> money
                && money.size() == 2
                && money.get("value") instanceof String amount
                && money.get("currency") instanceof String currency) {
            return fields.with(name, Money.parse(amount, Money.currency(currency)));
        }
        throw new IllegalArgumentException("must be a text, or an amount with its value and currency");
    }

    @GetMapping("/{id}")
    View get(@PathVariable("id") UUID id) {
        Found found = confirming.operation(id);
        if (found instanceof Found.There there) {
            return view(there.operation());
        }
        throw found instanceof Found.Changed ? new Refused(Problems.NOT_AS_CONFIRMED) : Refused.notFound();
    }

    @PostMapping("/{id}/outcome")
    View report(@PathVariable("id") UUID id, @RequestBody Outcome outcome) {
        Reported reported = confirming.report(id, report(outcome));
        if (reported instanceof Reported.Refused refused) {
            throw new Refused(Problems.closed(refused.ended()));
        }
        return get(id);
    }

    private static Report report(Outcome outcome) {
        if ("EXECUTED".equals(outcome.status())) {
            return new Report.Executed();
        }
        if (!"FAILED".equals(outcome.status())) {
            throw Refused.invalid("status", "must be one of EXECUTED, FAILED");
        }
        try {
            return new Report.Failed(outcome.reason());
        } catch (IllegalArgumentException tooLong) {
            throw Refused.invalid("reason", String.valueOf(tooLong.getMessage()));
        }
    }

    private static View view(Operation operation) {
        return new View(
                operation.confirmation().id(),
                operation.type(),
                operation.distributor(),
                operation.ended().status(),
                operation.ended().reason(),
                operation.confirmation());
    }
}
