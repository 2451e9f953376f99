package io.advantagehub.demo.shop;

import java.util.Arrays;
import java.util.Optional;

/** How much of a product. */
public enum Plan {
    BASIC("basic"),
    INTERMEDIATE("intermediate"),
    ADVANCED("advanced");

    private final String code;

    Plan(String code) {
        this.code = code;
    }

    /** As in addresses, forms and events. */
    public String code() {
        return code;
    }

    public static Optional<Plan> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
