package io.advantagehub.demo.people;

import org.jspecify.annotations.Nullable;

/**
 * How somebody came, where they named no sponsor.
 *
 * @param visit what the browser brought along, as it came
 * @param code what they typed
 * @param through the login of whoever that leads to, as far as that is known when they join
 */
public record Referral(
        @Nullable String visit,
        @Nullable String code,
        @Nullable String through) {
    /** By themselves. */
    public static final Referral NONE = new Referral(null, null, null);
}
