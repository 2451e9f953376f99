package io.advantagehub.routes.sms;

import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.routes.property.EdgeProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** The providers of {@code advantage-hub.sms.providers} that are routes. */
public final class SmsProviders implements AutoCloseable {
    private static final String PREFIX = "advantage-hub.sms.providers.";
    private static final Set<String> THE_PLUGINS_OWN = Set.of("memory", "log");
    private static final List<String> TYPES = List.of(
            "memory", "log", "smpp", "twilio", "infobip", "vonage", "smsc-ru", "zenvia", "kannel", "jasmin", "http");

    private final List<HttpProvider> providers;
    private final Map<String, RouteSmsGateway> gateways = new HashMap<>();

    /** @throws IllegalArgumentException where a property is wrong; the message names it */
    public SmsProviders(EdgeServices services) {
        providers = services.smsProviders().entrySet().stream()
                .flatMap(provider -> of(provider.getKey(), provider.getValue()))
                .toList();
    }

    public void addRoutesTo(CamelContext context) throws Exception {
        if (providers.isEmpty()) {
            return;
        }
        context.addRoutesConfigurations(new SmsHttpErrors());
        for (HttpProvider provider : providers) {
            context.addRoutes(new SmsHttpRoute(provider));
        }
    }

    /** By provider name, once the context runs. */
    public Map<String, SmsGateway> gateways(CamelContext context) {
        providers.forEach(provider ->
                gateways.put(provider.name(), new RouteSmsGateway(context, provider.address(), provider.window())));
        return Map.copyOf(gateways);
    }

    @Override
    public void close() throws InterruptedException {
        for (RouteSmsGateway gateway : gateways.values()) {
            gateway.close();
        }
    }

    private static Stream<HttpProvider> of(String name, Map<String, String> settings) {
        EdgeProperties properties = new EdgeProperties(PREFIX + name + ".", relaxed(settings));
        String type = properties.text("type").orElse("");
        if (!TYPES.contains(type)) {
            throw properties.wrong("type", "one of " + String.join(" | ", TYPES));
        }
        if (THE_PLUGINS_OWN.contains(type)) {
            return Stream.of();
        }
        if (!type.equals("http")) {
            throw properties.wrong("type", "memory, log or http: " + type + " is not available yet");
        }
        return Stream.of(HttpProvider.of(name, properties));
    }

    /** As Spring binds: dashes and case in a name do not matter, since an environment variable has neither. */
    private static Function<String, Optional<String>> relaxed(Map<String, String> settings) {
        Map<String, String> byPlainName = new HashMap<>();
        settings.forEach((name, value) -> byPlainName.put(plain(name), value));
        return name -> Optional.ofNullable(byPlainName.get(plain(name)));
    }

    private static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
