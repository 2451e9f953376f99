package io.advantagehub.demo.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who joins tells of themselves, already checked.
 *
 * @param login 3 to 32 of a-z, 0-9, dot, hyphen and underscore; free
 * @param phone {@code +} and 8 to 15 digits
 * @param locale a BCP 47 tag
 * @param timeZone an IANA name
 * @param sponsor the login of somebody who is there already; wins over the referral
 */
public record Registration(
        String login,
        String password,
        String displayName,
        String phone,
        String locale,
        String timeZone,
        @Nullable String sponsor,
        Referral referral,
        Set<Topic> agreedTo) {

    public Registration {
        agreedTo = Set.copyOf(agreedTo);
    }

    @Override
    public String toString() {
        return "Registration[" + login + "]";
    }
}
