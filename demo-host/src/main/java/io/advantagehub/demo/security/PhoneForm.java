package io.advantagehub.demo.security;

import io.advantagehub.api.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phone as it was typed. */
record PhoneForm(@Nullable String phone) {

    /** People write gaps, hyphens and brackets. */
    Optional<PhoneNumber> number() {
        try {
            return Optional.of(new PhoneNumber(phone == null ? "" : phone.replaceAll("[\\s().-]", "")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "PhoneForm";
    }
}
