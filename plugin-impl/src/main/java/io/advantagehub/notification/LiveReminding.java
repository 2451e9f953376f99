package io.advantagehub.notification;

import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.internal.InboxBatch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * While time goes by itself the sweeper tells what is due. Only what is due when its distributor pays again is told here,
 * since the payment would cancel it unseen; as after any standstill, the latest alone.
 */
final class LiveReminding implements Reminding {
    private final ReminderMapper rows;
    private final Schedule schedule;
    private final Map<String, TreeSet<Reminder>> pending = new HashMap<>();

    LiveReminding(ReminderMapper rows, Schedule schedule, Collection<Reminder> pending) {
        this.rows = rows;
        this.schedule = schedule;
        pending.forEach(reminder -> ofPayer(reminder.distributorId()).add(reminder));
    }

    @Override
    public List<Notice> before(InboxBatch.Item item) {
        if (!(item.event() instanceof ActivityPaid paid) || !schedule.extended(paid)) {
            return List.of();
        }
        List<Reminder> due = ofPayer(paid.distributorId().value()).stream()
                .filter(reminder -> !reminder.dueAt().isAfter(item.asOf()))
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Reminder latest = due.get(due.size() - 1);
        due.forEach(reminder -> schedule.resolve(reminder, reminder == latest ? Reminder.State.D : Reminder.State.S));
        return List.of(Notice.of(latest, item.number(), item.asOf()));
    }

    @Override
    public void paid(InboxBatch.Item item, ActivityPaid paid) {
        if (schedule.extended(paid)) {
            TreeSet<Reminder> ofPayer = ofPayer(paid.distributorId().value());
            ofPayer.clear();
            ofPayer.addAll(schedule.pay(item, paid));
        }
    }

    @Override
    public void save() {
        schedule.save(rows);
    }

    private TreeSet<Reminder> ofPayer(String id) {
        return pending.computeIfAbsent(id, payer -> new TreeSet<>(Reminder.ORDER));
    }
}
