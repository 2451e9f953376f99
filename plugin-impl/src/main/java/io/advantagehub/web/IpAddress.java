package io.advantagehub.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the Internet as a request has it. No name is looked up for it, and none is taken for one. */
public record IpAddress(InetAddress value) {
    private static final Pattern LITERAL =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}|(?=.*:)[0-9A-Fa-f:.]{2,45}");

    private static final int NETWORK_BYTES = 8;

    /** Empty where it is none; a zone is left out. IPv4 written as IPv6 is IPv4 (RFC 4291 §2.5.5.2). */
    public static Optional<IpAddress> read(String text) {
        String literal = text.replaceFirst("%.*", "");
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(literal)));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /**
     * For whom it stands where something is counted: of IPv4 all of it, of IPv6 the network of 64 bits, which is the least that
     * a household is given (RFC 6177), and within which everybody may take another address for each request.
     */
    public byte[] network() {
        byte[] bytes = value.getAddress();
        return value instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    }
}
