package io.advantagehub.api;

/**
 * The host's number of a refund, unique within the event source.
 *
 * @param value 1 to 64 characters of ASCII 0x21–0x7E
 */
public record RefundId(String value) {

    public RefundId {
        HostText.check(value, HostText.ID_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
