package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.edge.Problem;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests to the route, in the caller's thread. */
final class RouteDoor implements HttpDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RouteDoor.class);

    private final ProducerTemplate route;

    RouteDoor(ProducerTemplate route) {
        this.route = route;
    }

    @Override
    public Answer answer(Request request) {
        if (!request.method().equals("POST")) {
            return Answers.of(new Problem(405, "method-not-allowed", "Events are sent by POST."));
        }
        try {
            return route.requestBody(HookSettings.ENTRY, request, Answer.class);
        } catch (RuntimeException stopping) {
            LOG.warn("A request with events found no route", stopping);
            return Answers.of(Problem.unavailable("The plugin stops. Send this request again later."));
        }
    }
}
