package io.advantagehub.phone;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.distributor.Phone;
import io.advantagehub.words.Numbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's phone over HTTP.
 *
 * @param phone in use, masked; none where none is known
 * @param pending one that is to take its place, masked
 * @param changedAt when one last did
 * @param confirmation the code that was sent now
 */
record PhoneView(
        @Nullable String phone,
        boolean verified,
        boolean reachable,
        @Nullable String pending,
        @Nullable Instant changedAt,
        @Nullable Confirmation confirmation) {

    static PhoneView of(Phone phone, @Nullable Confirmation confirmation) {
        return new PhoneView(
                masked(phone.inUse()),
                phone.verified(),
                phone.reachable(),
                masked(phone.pending()),
                phone.changedAt(),
                confirmation);
    }

    private static @Nullable String masked(@Nullable PhoneNumber number) {
        return number == null ? null : Numbers.masked(number);
    }
}
