package io.advantagehub.referral;

import io.advantagehub.api.internal.Visitors;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Visitors' marks under the newest key of visits. Thread-safe. */
final class VisitorMarks implements Visitors {
    /** Nothing that a name server would be asked for. */
    private static final Pattern LITERAL =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}|(?=.*:)[0-9A-Fa-f:.]{2,45}");

    private static final int NETWORK_BYTES = 8;

    private final VisitCookie cookies;
    private final VisitKeys keys;

    VisitorMarks(VisitCookie cookies, VisitKeys keys) {
        this.cookies = cookies;
        this.keys = keys;
    }

    @Override
    public Optional<UUID> device(String token) {
        return cookies.read(token)
                .map(visit -> mark(
                        "visitor",
                        ByteBuffer.allocate(Long.BYTES).putLong(visit.visitor()).array()));
    }

    @Override
    public Optional<UUID> network(String address) {
        String literal = address.replaceFirst("%.*", "");
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress read = InetAddress.getByName(literal);
            return isOfAClient(read) ? Optional.of(mark("network", network(read))) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    private static boolean isOfAClient(InetAddress address) {
        boolean unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        return !unique
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress();
    }

    private static byte[] network(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.copyOf(address.getAddress(), NETWORK_BYTES)
                : address.getAddress();
    }

    private UUID mark(String purpose, byte[] content) {
        ByteBuffer hash = ByteBuffer.wrap(keys.hash(0, purpose, content));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
