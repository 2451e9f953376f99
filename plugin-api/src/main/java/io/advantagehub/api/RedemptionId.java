package io.advantagehub.api;

/**
 * Which redemption the host speaks of: the id that the plugin gave it.
 *
 * @param value 1 to 64 characters of ASCII 0x21–0x7E
 */
public record RedemptionId(String value) {

    public RedemptionId {
        HostText.check(value, HostText.ID_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
