package io.advantagehub.notification;

import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;

/** Tells what a batch brought, item by item, and between the items what fell due. */
final class NotifyHandler implements InboxHandler {
    private final Settings settings;
    private final Mode mode;
    private final Reminders reminders;
    private final Desk desk;

    NotifyHandler(Settings settings, Mode mode, Reminders reminders, Desk desk) {
        this.settings = settings;
        this.mode = mode;
        this.reminders = reminders;
        this.desk = desk;
    }

    @Override
    public Phase phase() {
        return Phase.NOTIFY;
    }

    @Override
    public void handle(InboxBatch batch) {
        Settings.Snapshot snapshot = settings.snapshot();
        BatchNews news = new BatchNews(batch, mode);
        Reminding reminding = reminders.of(batch, snapshot);
        Desk.Session session = desk.open(snapshot, batch.shared(Recipients.class));
        for (InboxBatch.Item item : batch.items()) {
            reminding.before(item).forEach(session::tell);
            news.of(item).forEach(session::tell);
            if (item.event() instanceof ActivityPaid paid) {
                reminding.paid(item, paid);
            }
        }
        session.close();
        reminding.save();
    }
}
