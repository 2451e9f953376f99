package io.advantagehub.notification;

import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.internal.InboxBatch;
import java.util.List;

/** The reminders of one batch, put into the order of its items so that nothing depends on where batches end. */
interface Reminding {

    /** What is told before an item is taken up: at one instant reminders come before events. */
    List<Notice> before(InboxBatch.Item item);

    /** Takes up a payment. */
    void paid(InboxBatch.Item item, ActivityPaid paid);

    void save();
}
