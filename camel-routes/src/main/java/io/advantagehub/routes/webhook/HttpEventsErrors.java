package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.Problem;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request that is not taken is answered. Nothing is tried again: the sender does that, and loses nothing by it. */
final class HttpEventsErrors extends RouteConfigurationBuilder {
    static final String ID = "http-events-errors";
    static final Problem BUG = new Problem(500, "internal-error", "Something is wrong here. Nothing was kept.");
    private static final Problem AWAY =
            Problem.unavailable("The database does not answer. Send this request again later.");
    private static final Logger LOG = LoggerFactory.getLogger(HttpEventsErrors.class);

    @Override
    public void configuration() {
        RouteConfigurationDefinition configuration = routeConfiguration(ID);
        configuration.errorHandler(defaultErrorHandler().logExhausted(false).disableRedelivery());
        answer(configuration, Refusal.class, Refusal::problem);
        answer(configuration, DatabaseAway.class, HttpEventsErrors::away);
        answer(configuration, Exception.class, HttpEventsErrors::bug);
    }

    private static <T extends Exception> void answer(
            RouteConfigurationDefinition configuration, Class<T> type, Function<T, Problem> problem) {
        configuration
                .onException(type)
                .handled(true)
                .process(exchange -> exchange.getMessage()
                        .setBody(Answers.of(problem.apply(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type)))));
    }

    /** Without the database's own words: they may quote what was sent. */
    private static Problem away(DatabaseAway failure) {
        LOG.warn("Events over HTTP are refused: the database does not take them ({})", failure.kinds());
        LOG.debug("The failure", failure);
        return AWAY;
    }

    private static Problem bug(Exception failure) {
        LOG.error("A request with events failed", failure);
        return BUG;
    }
}
