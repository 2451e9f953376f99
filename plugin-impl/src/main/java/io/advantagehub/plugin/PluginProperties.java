package io.advantagehub.plugin;

import io.advantagehub.settings.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/** What the wiring itself reads under {@code advantage-hub}; features read their own. */
record PluginProperties(
        @Nullable String datasourceBean,
        @Nullable String transactionManagerBean,
        @DefaultValue("live") Mode mode,
        @DefaultValue("auto") Workers workers,
        @DefaultValue("spring-security") Identity identity,
        @DefaultValue("false") boolean production,
        @DefaultValue Ledger ledger,
        @DefaultValue Sms sms) {
    private static final String PREFIX = "advantage-hub";

    /** Who turns the wheels. */
    enum Workers {
        /** Threads of the plugin's own. */
        AUTO,
        /** The caller: a test, or a replay. */
        MANUAL
    }

    /** How the plugin knows who sends a request. */
    enum Identity {
        /** By whom the host's own security let in, in the same JVM. */
        SPRING_SECURITY,
        /** By a token, where the plugin runs apart. */
        JWT
    }

    PluginProperties {
        if (identity == Identity.JWT) {
            throw new IllegalArgumentException(
                    "advantage-hub.identity=jwt is for a plugin that runs apart, which this one"
                            + " cannot yet: in a host's own JVM leave it out, or declare a CallerIdentity bean");
        }
    }

    record Ledger(@DefaultValue("apply") Hardening hardening) {}

    /** What to do about ledger rows that the database would let somebody change. */
    enum Hardening {
        /** Forbid it where this user may; in production refuse to start otherwise. */
        APPLY,
        /** Forbid it where this user may, and live without otherwise. */
        ACCEPT_MISSING
    }

    record Sms(@DefaultValue Map<String, Map<String, String>> providers) {
        /** A variable of the environment has no hyphens: these names get theirs back. */
        private static final List<String> HYPHENATED = List.of(
                "base-url",
                "rate-per-second",
                "receipt-secret",
                "system-id",
                "system-type",
                "message-id-format",
                "long-message");

        Sms {
            Map<String, Map<String, String>> spelled = new HashMap<>();
            providers.forEach((name, settings) -> spelled.put(name, spelled(settings)));
            providers = spelled;
        }

        private static Map<String, String> spelled(Map<String, String> settings) {
            Map<String, String> spelled = new HashMap<>();
            settings.forEach((key, value) -> spelled.put(spelled(key), value));
            return spelled;
        }

        /** Binding to a map writes the items of a list as {@code prefixes.0}. */
        private static String spelled(String key) {
            return HYPHENATED.stream()
                    .filter(name -> name.replace("-", "").equals(key))
                    .findFirst()
                    .orElse(key.replaceFirst("\\.(\\d+)$", "[$1]"));
        }
    }

    static PluginProperties of(Environment environment) {
        try {
            return Binder.get(environment).bindOrCreate(PREFIX, PluginProperties.class);
        } catch (BindException wrong) {
            throw new StartRefused(WrongValue.of(wrong), wrong);
        }
    }

    /** In a replay the file turns the wheels. */
    boolean hasWorkers() {
        return workers == Workers.AUTO && mode == Mode.LIVE;
    }
}
