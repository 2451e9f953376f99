package io.advantagehub.fairplay;

import io.advantagehub.api.internal.Traces;
import java.time.Duration;

/** What people are seen with, as tables have it, and for how long that is kept. */
enum SightingKind {
    DEVICE("D", Traces.Kind.DEVICE, Duration.ofDays(90)),
    ADDRESS("A", Traces.Kind.ADDRESS, Duration.ofDays(30));

    private final String code;
    private final Traces.Kind kind;
    private final Duration kept;

    SightingKind(String code, Traces.Kind kind, Duration kept) {
        this.code = code;
        this.kind = kind;
        this.kept = kept;
    }

    String code() {
        return code;
    }

    Duration kept() {
        return kept;
    }

    static String code(Traces.Kind kind) {
        for (SightingKind known : values()) {
            if (known.kind == kind) {
                return known.code;
            }
        }
        throw new IllegalArgumentException("nobody is seen with a " + kind);
    }

    static Traces.Kind kind(String code) {
        for (SightingKind known : values()) {
            if (known.code.equals(code)) {
                return known.kind;
            }
        }
        throw new IllegalArgumentException("no kind of sighting: " + code);
    }
}
