package io.advantagehub.routes.hook;

import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.spi.HostEventTranslator;
import java.util.Arrays;

/** A translator threw. The message tells kind and place, not what was thrown: that may quote the host's data. */
final class TranslationFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    TranslationFailed(HostEventTranslator<?> translator, Object published, Throwable thrown) {
        super(
                "the translator " + translator.getClass().getName() + " failed on a "
                        + published.getClass().getName() + " with " + kindOf(thrown) + placeOf(thrown),
                null,
                false,
                false);
    }

    private static String kindOf(Throwable thrown) {
        return thrown instanceof InvalidField invalid
                ? "an event whose field " + invalid.field() + " " + invalid.getMessage()
                : thrown.getClass().getName();
    }

    private static String placeOf(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().matches("(java|io\\.advantagehub\\.api)\\..*"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
