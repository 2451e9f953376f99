package io.advantagehub.notification;

import io.advantagehub.api.Instants;
import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.internal.InboxBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** In a replay: time is what the items say, and every reminder falls due at its own instant between them. */
final class SteppedReminding implements Reminding {
    private final ReminderMapper rows;
    private final Schedule schedule;
    private final DuePages stored;
    private final PriorityQueue<Reminder> created = new PriorityQueue<>(Reminder.ORDER);
    private Instant clock = Instant.MIN;

    SteppedReminding(ReminderMapper rows, Schedule schedule, List<InboxBatch.Item> items) {
        this.rows = rows;
        this.schedule = schedule;
        this.stored =
                new DuePages(rows, items.stream().map(InboxBatch.Item::asOf).reduce(Instant.MIN, Instants::later));
    }

    @Override
    public List<Notice> before(InboxBatch.Item item) {
        clock = Instants.later(clock, item.asOf());
        List<Notice> told = new ArrayList<>();
        for (Reminder next = nextDue(); next != null; next = nextDue()) {
            if (schedule.stands(next)) {
                schedule.resolve(next, Reminder.State.D);
                told.add(Notice.of(next, item.number(), next.dueAt()));
            }
        }
        return told;
    }

    @Override
    public void paid(InboxBatch.Item item, ActivityPaid paid) {
        if (schedule.extended(paid)) {
            created.addAll(schedule.pay(item, paid));
        }
    }

    @Override
    public void save() {
        schedule.save(rows);
    }

    private @Nullable Reminder nextDue() {
        Reminder old = stored.peek();
        Reminder young = created.peek();
        boolean youngFirst = old == null || (young != null && Reminder.ORDER.compare(young, old) < 0);
        Reminder next = youngFirst ? young : old;
        if (next == null || next.dueAt().isAfter(clock)) {
            return null;
        }
        return youngFirst ? created.poll() : stored.poll();
    }
}
