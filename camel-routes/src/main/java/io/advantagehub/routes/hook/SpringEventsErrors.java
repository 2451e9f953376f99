package io.advantagehub.routes.hook;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failure on the way does to the host. Nothing is tried again here: that would be in the host's transaction,
 * which a database failure has ended.
 */
final class SpringEventsErrors extends RouteConfigurationBuilder {
    static final String ID = "spring-events-errors";
    private static final Logger LOG = LoggerFactory.getLogger(SpringEventsErrors.class);

    private final OnFailure onFailure;
    private final LateAcceptance late;

    SpringEventsErrors(OnFailure onFailure, LateAcceptance late) {
        this.onFailure = onFailure;
        this.late = late;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition configuration = routeConfiguration(ID);
        configuration.errorHandler(defaultErrorHandler().logExhausted(false).disableRedelivery());
        configuration.onException(TranslationFailed.class).handled(true).process(SpringEventsErrors::tell);
        if (onFailure == OnFailure.PARK_AFTER_COMMIT) {
            configuration.onException(RuntimeException.class).handled(true).process(this::park);
        }
    }

    private void park(Exchange exchange) throws InvalidPayloadException {
        late.afterCommit(
                exchange.getMessage().getMandatoryBody(Deliveries.class),
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }

    private static void tell(Exchange exchange) {
        LOG.error(
                "Nothing was taken of what the host published: {}",
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, TranslationFailed.class)
                        .getMessage());
    }
}
