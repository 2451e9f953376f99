package io.advantagehub.confirmation;

import io.advantagehub.web.IpAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address that the servlet container says, which a host behind proxies has it take from their headers. */
final class OfRequest implements Whence {

    @Override
    public Optional<String> address() {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request instanceof ServletRequestAttributes http
                ? Optional.ofNullable(http.getRequest().getRemoteAddr()).filter(address -> !isThisMachine(address))
                : Optional.empty();
    }

    private static boolean isThisMachine(String address) {
        return IpAddress.read(address)
                .map(read -> read.value().isLoopbackAddress())
                .orElse(true);
    }
}
