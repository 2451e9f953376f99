package io.advantagehub.api;

/**
 * Which payout the host speaks of: the id that the plugin gave it.
 *
 * @param value 1 to 64 characters of ASCII 0x21–0x7E
 */
public record PayoutId(String value) {

    public PayoutId {
        HostText.check(value, HostText.ID_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
