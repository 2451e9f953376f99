package io.advantagehub.routes.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.edge.HttpDoor.Answer;
import io.advantagehub.api.edge.HttpDoor.Request;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** The hook alone in a Camel context, as a test wants it: one source with one secret, unless it says more. */
final class RunningHook implements AutoCloseable {
    final MemoryInbox inbox = new MemoryInbox();
    final CamelContext context = new DefaultCamelContext();
    private final HttpEventsHook hook;
    private final Map<String, HttpDoor> doors;

    private RunningHook(Map<String, String> properties, LongUnaryOperator backlog) throws Exception {
        context.disableJMX();
        hook = new HttpEventsHook(
                new EdgeServices(
                        inbox,
                        List.of(),
                        name -> Optional.ofNullable(properties.get(name)),
                        Map.of(),
                        Runnable::run,
                        backlog),
                InstantSource.fixed(Signing.NOW));
        hook.addRoutesTo(context);
        context.start();
        doors = hook.doors(context);
    }

    static Setup with(String name, String value) {
        return new Setup()
                .and("sources[0].source", Event.SOURCE)
                .and("sources[0].secrets[0]", Signing.SECRET)
                // However busy the machine is: nobody is given up who does not hang.
                .and("timeout", "PT1M")
                .and(name, value);
    }

    static Setup withNothing() {
        return new Setup();
    }

    Answer answer(Request request) {
        return door().orElseThrow().answer(request);
    }

    Optional<HttpDoor> door() {
        return Optional.ofNullable(doors.get("/api/v1/events"));
    }

    static JsonNode json(Answer answer) {
        try {
            return new JsonMapper().readTree(answer.body());
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    @Override
    public void close() {
        hook.close();
        context.stop();
    }

    static final class Setup {
        private final Map<String, String> properties = new HashMap<>();
        private LongUnaryOperator backlog = bound -> 0;

        Setup and(String name, String value) {
            properties.put("advantage-hub.hooks.http." + name, value);
            return this;
        }

        Setup backlog(LongUnaryOperator backlog) {
            this.backlog = backlog;
            return this;
        }

        RunningHook start() {
            try {
                return new RunningHook(properties, backlog);
            } catch (RuntimeException wrong) {
                throw wrong;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
