package io.advantagehub.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Keys from properties; where there are none, made up for the life of this process, which an installation in production refuses. */
final class ConfiguredKeyrings implements Keyrings {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredKeyrings.class);
    private static final String ID = "[!-~]{1,32}";
    private static final int MADE_UP_BYTES = 32;
    /** Each process names its own differently, and takes none of another's for its own. */
    private static final int NAME_BYTES = 8;

    private final Map<Purpose, Keyring> keyrings = new EnumMap<>(Purpose.class);

    ConfiguredKeyrings(Environment environment) {
        for (Purpose purpose : Purpose.values()) {
            List<Key> configured = configured(purpose, environment);
            if (!configured.isEmpty()) {
                keyrings.put(purpose, new Keyring(configured));
            }
        }
    }

    @Override
    public synchronized Keyring of(Purpose purpose) {
        return keyrings.computeIfAbsent(purpose, missing -> new Keyring(List.of(madeUp(property(missing)))));
    }

    private static List<Key> configured(Purpose purpose, Environment environment) {
        return Binder.get(environment)
                .bind(property(purpose), Bindable.listOf(Configured.class))
                .orElse(List.of())
                .stream()
                .map(key -> key.named(property(purpose)))
                .toList();
    }

    private static String property(Purpose purpose) {
        return "advantage-hub." + purpose.name().toLowerCase(Locale.ROOT) + ".keys";
    }

    private static Key madeUp(String property) {
        LOG.warn("{} is not set: what was made with a made-up key ends with this process", property);
        return new Key("made-up-" + HexFormat.of().formatHex(random(NAME_BYTES)), random(MADE_UP_BYTES));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** As it stands in the properties. */
    record Configured(String id, String secret) {

        Key named(String property) {
            if (id == null || secret == null || !id.matches(ID) || secret.isEmpty()) {
                throw new IllegalArgumentException(
                        property + ": each has an id of 1 to 32 characters of ASCII and a secret");
            }
            return new Key(id, secret.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Configured[" + id + "]";
        }
    }
}
