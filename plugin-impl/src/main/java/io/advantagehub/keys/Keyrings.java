package io.advantagehub.keys;

/** The keyrings of this installation. Thread-safe. */
public interface Keyrings {

    Keyring of(Purpose purpose);

    /** What secrets are for; the properties {@code advantage-hub.<purpose>.keys[n]}. */
    enum Purpose {
        /** Codes, and whatever is as secret as they are. */
        CONFIRMATION,
        /** Seals over what happened. */
        AUDIT,
        /** Hashes that stand for personal data. */
        PRIVACY
    }
}
