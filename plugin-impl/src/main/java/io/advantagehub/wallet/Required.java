package io.advantagehub.wallet;

import io.advantagehub.web.Refused;
import org.jspecify.annotations.Nullable;

/** Fields of a body that have to be there. */
final class Required {

    private Required() {}

    static <T> T of(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "is required");
        }
        return value;
    }
}
