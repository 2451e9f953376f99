package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with which event of a request. */
final class Errors {
    private final List<Map<String, Object>> errors = new ArrayList<>();

    static Errors of(int index, Fault fault) {
        Errors errors = new Errors();
        errors.add(index, fault);
        return errors;
    }

    void add(int index, Fault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("index", index);
        error.put("field", fault.field());
        if (!fault.code().equals(Fault.INVALID_EVENT)) {
            error.put("code", fault.code());
        }
        error.put("message", fault.message());
        errors.add(error);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    Refusal invalidEvent() {
        return refusal(
                400, "invalid-event", "Nothing of the request was kept. Each fault is listed with the event's place.");
    }

    Refusal eventConflict() {
        return refusal(
                409,
                "event-conflict",
                "Nothing of the request was kept. The events listed were accepted before with other content.");
    }

    private Refusal refusal(int status, String word, String detail) {
        return new Refusal(new Problem(status, word, detail, Map.of("errors", errors)));
    }
}
