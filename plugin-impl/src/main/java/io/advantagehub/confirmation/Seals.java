package io.advantagehub.confirmation;

import io.advantagehub.confirmation.ConfirmationMapper.Seal;
import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals an operation in the statement that confirms it, or writes that it needs no code: what is told or handed over hours later is
 * still what the code was for (PSD2 RTS art. 5(2)), and nothing that no right code was given for passes for confirmed by its state alone. A seal whose
 * key is gone proves nothing, so that nothing is done on it: where nobody configured keys, that is any seal of an ended process.
 * Thread-safe.
 */
final class Seals {
    private static final String CONFIRMED = "execution";
    private static final String UNNEEDED = "unneeded";

    private final Keyring keys;

    Seals(Keyring keys) {
        this.keys = keys;
    }

    /** What is sealed of an operation. */
    record Deed(UUID id, String who, String type, String fields) {

        private byte[][] parts() {
            return new byte[][] {bytes(id.toString()), bytes(who), bytes(type), bytes(fields)};
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /** None of what is personal. */
        @Override
        public String toString() {
            return "Deed[" + id + "]";
        }
    }

    Seal confirmed(Deed deed) {
        return seal(keys.newest(), CONFIRMED, deed);
    }

    Seal unneeded(Deed deed) {
        return seal(keys.newest(), UNNEEDED, deed);
    }

    /** Whether it was confirmed, and is what it was then. */
    boolean isConfirmed(Deed deed, @Nullable String keyId, byte[] digest) {
        return isSealed(CONFIRMED, deed, keyId, digest);
    }

    /** Whether a host may act upon it; of what it is not to act upon, always. */
    boolean isWhole(ConfirmationRow row) {
        return switch (row.state()) {
            case CONFIRMED -> isSealed(CONFIRMED, row.deed(), row.keyId(), row.opDigest());
            // Nothing is done upon it any more: that its key is gone is no reason to deny that it was done.
            case EXECUTED -> isGone(row.keyId()) || isSealed(CONFIRMED, row.deed(), row.keyId(), row.opDigest());
            case NOT_REQUIRED -> isSealed(UNNEEDED, row.deed(), row.keyId(), row.opDigest());
            default -> true;
        };
    }

    private boolean isGone(@Nullable String keyId) {
        return keyId != null && keys.find(keyId).isEmpty();
    }

    private boolean isSealed(String use, Deed deed, @Nullable String keyId, byte[] digest) {
        return keyId != null
                && keys.find(keyId)
                        .filter(key -> Bound.isSame(seal(key, use, deed).digest(), digest))
                        .isPresent();
    }

    private static Seal seal(Key key, String use, Deed deed) {
        return new Seal(key.id(), key.mac(use, deed.parts()));
    }
}
