package io.advantagehub.notification;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reminders in the database that are due by an instant, in their order, read by pages: a year may fall due at once. */
final class DuePages {
    private static final int PAGE = 1000;

    private final ReminderMapper rows;
    private final Instant asOf;
    private final Deque<Reminder> page = new ArrayDeque<>();
    private @Nullable Reminder last;
    private boolean exhausted;

    DuePages(ReminderMapper rows, Instant asOf) {
        this.rows = rows;
        this.asOf = asOf;
    }

    @Nullable
    Reminder peek() {
        if (page.isEmpty() && !exhausted) {
            List<Reminder> next = rows.findDue(asOf, last, PAGE);
            page.addAll(next);
            last = page.peekLast();
            exhausted = next.size() < PAGE;
        }
        return page.peek();
    }

    @Nullable
    Reminder poll() {
        return page.poll();
    }
}
