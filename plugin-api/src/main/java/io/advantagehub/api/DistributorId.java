package io.advantagehub.api;

/**
 * Who a distributor is to the host, buyers among them: {@code aB1} and {@code Ab1} are two.
 *
 * @param value 1 to 64 characters of ASCII 0x21–0x7E
 */
public record DistributorId(String value) implements Comparable<DistributorId> {

    public DistributorId {
        HostText.check(value, HostText.ID_LENGTH);
    }

    /** Byte by byte, as all ids of the host. */
    @Override
    public int compareTo(DistributorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
