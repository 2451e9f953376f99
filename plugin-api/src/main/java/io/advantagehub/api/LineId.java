package io.advantagehub.api;

/**
 * The host's number of a line, unique within its order.
 *
 * @param value 1 to 64 characters of ASCII 0x21–0x7E
 */
public record LineId(String value) {

    public LineId {
        HostText.check(value, HostText.ID_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
