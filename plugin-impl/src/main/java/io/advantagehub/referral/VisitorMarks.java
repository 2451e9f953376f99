package io.advantagehub.referral;

import io.advantagehub.api.internal.Visitors;
import io.advantagehub.web.IpAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** Visitors' marks under the newest key of visits. Thread-safe. */
final class VisitorMarks implements Visitors {
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
        return IpAddress.read(address)
                .filter(read -> isOfAClient(read.value()))
                .map(read -> mark("network", read.network()));
    }

    private static boolean isOfAClient(InetAddress address) {
        boolean unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        return !unique
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress();
    }

    private UUID mark(String purpose, byte[] content) {
        ByteBuffer hash = ByteBuffer.wrap(keys.hash(0, purpose, content));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
