package io.advantagehub.plugin;

import java.util.List;

/** The host's settings or its database do not let the plugin start; each line says what is wrong and how to mend it. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartRefused(List<String> reasons) {
        super("Advantage Hub cannot start:\n - " + String.join("\n - ", reasons));
    }

    StartRefused(String reason) {
        this(List.of(reason));
    }

    StartRefused(String reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }

    StartRefused(Throwable cause) {
        this(String.valueOf(cause.getMessage()), cause);
    }
}
