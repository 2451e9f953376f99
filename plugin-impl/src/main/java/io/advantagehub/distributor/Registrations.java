package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.InboxBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was registered by a batch; shared with the batch's later handlers.
 *
 * @param registered in the order of the items
 */
public record Registrations(List<Registered> registered) {

    /** Somebody the plugin had not known. */
    public record Registered(
            InboxBatch.Item item,
            DistributorId distributor,
            @Nullable DistributorId sponsor,
            @Nullable String displayName) {}
}
