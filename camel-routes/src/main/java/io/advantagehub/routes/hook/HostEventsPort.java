package io.advantagehub.routes.hook;

import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what a translator knows into the entry route, in the caller's thread; all else costs one look-up. */
final class HostEventsPort implements Consumer<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(HostEventsPort.class);

    private final CamelContext context;
    private final Endpoint entry;
    private final ProducerTemplate template;
    private final Translators translators;
    private final OnFailure onFailure;

    HostEventsPort(CamelContext context, Translators translators, OnFailure onFailure) {
        this.context = context;
        this.entry = context.getEndpoint(HookSettings.ENTRY);
        this.template = context.createProducerTemplate();
        this.translators = translators;
        this.onFailure = onFailure;
    }

    @Override
    public void accept(Object published) {
        if (translators.of(published).isEmpty()) {
            return;
        }
        if (!context.isStarted()) {
            refuse(published);
            return;
        }
        Exchange exchange = entry.createExchange();
        exchange.getMessage().setBody(published);
        rethrow(template.send(entry, exchange).getException());
    }

    /** As if the database were away: the host decided what is worse, a failed change or a lost event. */
    private void refuse(Object published) {
        if (onFailure == OnFailure.FAIL) {
            throw new IllegalStateException("Advantage Hub is stopped and cannot take what the host publishes");
        }
        LOG.error(
                "LOST, since Advantage Hub is stopped: a {}",
                published.getClass().getName());
    }

    /** What was thrown at the bottom, as it was thrown there. */
    private static void rethrow(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CamelExchangeException wrapper && wrapper.getCause() != null) {
            cause = wrapper.getCause();
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause != null) {
            throw new IllegalStateException("a route failed", cause);
        }
    }
}
