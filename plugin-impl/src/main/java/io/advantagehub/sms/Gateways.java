package io.advantagehub.sms;

import io.advantagehub.api.spi.MemorySmsGateway;
import io.advantagehub.sms.SmsGateways.Named;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which gateway a message goes to: the first that the host or the edge provides, else the first of the configured kinds
 * that need neither, else the log.
 */
final class Gateways implements SmsRoutes {
    private static final Named LOG = new Named("log", new LogSmsGateway());

    private final SmsGateways provided;
    private final List<Named> builtIn;

    /** @param types the configured providers' types, by provider name */
    Gateways(SmsGateways provided, Map<String, String> types, InstantSource clock) {
        this.provided = provided;
        this.builtIn = types.entrySet().stream()
                .filter(type ->
                        type.getValue().equals("memory") || type.getValue().equals("log"))
                .map(type -> type.getValue().equals("log")
                        ? new Named(type.getKey(), LOG.gateway())
                        : new Named(type.getKey(), new MemorySmsGateway(clock.withZone(ZoneOffset.UTC))))
                .toList();
    }

    boolean ready() {
        return provided.ready();
    }

    Named first() {
        return configured().findFirst().orElse(LOG);
    }

    @Override
    public List<String> names() {
        return configured().map(Named::name).toList();
    }

    @Override
    public boolean reachPhones() {
        return !(first().gateway() instanceof LogSmsGateway);
    }

    private Stream<Named> configured() {
        return Stream.concat(provided.available().stream(), builtIn.stream());
    }
}
