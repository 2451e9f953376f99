package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.InboxBatch;
import java.util.List;

/**
 * Which changes of phones a batch began or ended without anybody's confirmation; shared with the batch's later handlers.
 *
 * @param named in the order of the items
 */
public record PhoneChanges(List<Named> named) {

    /** Somebody whose waiting phone is another than before, or none any more. */
    public record Named(InboxBatch.Item item, DistributorId distributor, Phone before, Phone after) {}
}
