package io.advantagehub.phone;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.PhoneListener;
import io.advantagehub.distributor.Phone;
import io.advantagehub.distributor.Phones;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps somebody's phone, and tells the host in the same transaction where another number is in use. */
final class Keeping {
    private final Phones phones;
    private final PhoneListener host;

    Keeping(Phones phones, PhoneListener host) {
        this.phones = phones;
        this.host = host;
    }

    /** @param before as the caller locked it */
    void keep(DistributorId who, Phone before, Phone after, Instant at) {
        phones.keep(who, after, at);
        @Nullable PhoneNumber inUse = after.inUse();
        if (inUse != null && !inUse.equals(before.inUse())) {
            host.changed(new PhoneListener.Change(who, inUse, after.verified(), at));
        }
    }
}
