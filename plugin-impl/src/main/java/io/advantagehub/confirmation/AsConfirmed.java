package io.advantagehub.confirmation;

import io.advantagehub.confirmation.DueMapper.Due;
import io.advantagehub.confirmation.DueMapper.NewExecution;
import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Seals an operation with the commit that confirms it, so that what is handed over hours later is still what the code was for (PSD2
 * RTS art. 5(2)). Thread-safe.
 */
final class AsConfirmed {
    private final Keyring keys;

    AsConfirmed(Keyring keys) {
        this.keys = keys;
    }

    NewExecution sealed(ConfirmationRow row, Instant dueAt) {
        Key key = keys.newest();
        byte[] seal = seal(key, row.id().toString(), row.distributorId(), row.operationType(), row.fields());
        return new NewExecution(row.id(), dueAt, key.id(), seal);
    }

    /**
     * Not where any of it is another by now, or its key is no more. Where nobody configured keys a seal ends with its process, and
     * what was confirmed before a restart has to be executed: there it passes unseen.
     */
    boolean isWhole(Due due) {
        return keys.find(due.keyId()).map(key -> isSealed(due, key)).orElseGet(() -> !keys.isLasting());
    }

    private static boolean isSealed(Due due, Key key) {
        byte[] seal = seal(key, due.id().toString(), due.distributorId(), due.operationType(), due.fields());
        return Bound.isSame(seal, due.seal());
    }

    private static byte[] seal(Key key, String... parts) {
        byte[][] all = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            all[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return key.mac("execution", all);
    }
}
