package io.advantagehub.demo.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody joined; the shop vouches for the phone, since a real one would have called it.
 *
 * @param sponsor whom they named themselves; whoever a referral leads to is for the plugin to say
 */
public record PersonRegistered(
        String person,
        Instant at,
        @Nullable String sponsor,
        Referral referral,
        String displayName,
        String phone,
        Locale locale,
        ZoneId timeZone,
        Set<Topic> agreedTo,
        String proof) {

    @Override
    public String toString() {
        return "PersonRegistered[" + person + "]";
    }
}
