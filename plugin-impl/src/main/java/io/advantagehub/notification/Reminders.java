package io.advantagehub.notification;

import static java.util.stream.Collectors.toCollection;

import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.database.JsonRows;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.util.List;
import java.util.TreeSet;

/** Reads what a batch needs of the reminders. */
final class Reminders {
    private final ReminderMapper rows;
    private final Mode mode;

    Reminders(ReminderMapper rows, Mode mode) {
        this.rows = rows;
        this.mode = mode;
    }

    Reminding of(InboxBatch batch, Settings.Snapshot settings) {
        List<InboxBatch.Item> items = batch.items();
        TreeSet<String> payers = items.stream()
                .filter(item -> item.event() instanceof ActivityPaid)
                .map(item -> item.event().subject().value())
                .collect(toCollection(TreeSet::new));
        ReminderDays days = ReminderDays.of(settings);
        if (mode == Mode.REPLAY) {
            return new SteppedReminding(rows, new Schedule(days, known(payers)), items);
        }
        // What is locked first cannot be told by the sweeper in between.
        List<Reminder> pending = payers.isEmpty() ? List.of() : rows.lockPending(payers);
        return new LiveReminding(rows, new Schedule(days, known(payers)), pending);
    }

    private List<ReminderMapper.Paid> known(TreeSet<String> payers) {
        return payers.isEmpty()
                ? List.of()
                : rows.findPaid(JsonRows.of(payers.stream().map(Id::new).toList()));
    }

    record Id(String id) {}
}
