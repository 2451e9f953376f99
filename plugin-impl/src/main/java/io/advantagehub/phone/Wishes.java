package io.advantagehub.phone;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.database.Ids;
import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.keys.Keyrings.Purpose;
import io.advantagehub.phone.ChangeRow.Kind;
import io.advantagehub.phone.ChangeRow.State;
import io.advantagehub.words.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** New rows, and what codes are bound to: hashes under {@code privacy.keys}, so that nobody finds a number by trying all. */
final class Wishes {
    private static final String USE = "phone";

    private final Keyrings keys;

    Wishes(Keyrings keys) {
        this.keys = keys;
    }

    /** Another number is to take the place of the one in use. */
    ChangeRow change(DistributorId who, @Nullable PhoneNumber inUse, PhoneNumber wanted, Instant at) {
        return row(who, Kind.C, inUse, wanted, at);
    }

    /** The number in use is to be proven. */
    ChangeRow verification(DistributorId who, PhoneNumber inUse, Instant at) {
        return row(who, Kind.V, null, inUse, at);
    }

    /**
     * What the code is bound to: shown the number's end, hidden all of it.
     *
     * @param number as it stands now
     */
    OperationFields fields(ChangeRow row, @Nullable PhoneNumber number) {
        Optional<Key> key = keys.of(Purpose.PRIVACY).find(row.keyId());
        String hash = number == null || key.isEmpty() ? "none" : HexFormat.of().formatHex(hash(key.get(), number));
        return OperationFields.none()
                .with(PhoneOperation.SHOWN, number == null ? "-" : Numbers.masked(number))
                .with(PhoneOperation.HIDDEN, hash);
    }

    private ChangeRow row(DistributorId who, Kind kind, @Nullable PhoneNumber old, PhoneNumber wanted, Instant at) {
        Key key = keys.of(Purpose.PRIVACY).newest();
        return new ChangeRow(
                Ids.next(),
                who.value(),
                kind,
                State.P,
                key.id(),
                old == null ? null : hash(key, old),
                hash(key, wanted),
                null,
                at,
                null,
                null,
                null);
    }

    private static byte[] hash(Key key, PhoneNumber number) {
        return key.mac(USE, number.e164().getBytes(StandardCharsets.US_ASCII));
    }
}
