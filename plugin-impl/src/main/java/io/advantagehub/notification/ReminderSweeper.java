package io.advantagehub.notification;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells reminders as they fall due, page by page. */
final class ReminderSweeper implements DueWork {
    private static final int PAGE = 1000;

    private final ReminderMapper rows;
    private final Transactions transactions;
    private final Settings settings;
    private final Mode mode;
    private final Desk desk;

    ReminderSweeper(ReminderMapper rows, Transactions transactions, Settings settings, Mode mode, Desk desk) {
        this.rows = rows;
        this.transactions = transactions;
        this.settings = settings;
        this.mode = mode;
        this.desk = desk;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        // Looks before it locks: every second, and nearly always in vain.
        if (rows.findDue(asOf, null, 1).isEmpty()) {
            return;
        }
        if (mode == Mode.LIVE && passage == Passage.STANDSTILL) {
            transactions.own(() -> {
                rows.skipOvertaken(asOf);
                return true;
            });
        }
        int told = PAGE;
        while (told == PAGE) {
            told = transactions.own(() -> tellPage(asOf, passage));
        }
    }

    private int tellPage(Instant asOf, Passage passage) {
        List<Reminder> due = rows.lockDue(asOf, PAGE);
        if (!due.isEmpty()) {
            Desk.Session session = desk.open(settings.snapshot(), Optional.empty());
            due.forEach(reminder ->
                    session.tell(Notice.of(reminder, passage == Passage.STEP_BY_STEP ? reminder.dueAt() : asOf)));
            session.close();
            rows.resolve(JsonRows.of(
                    due.stream().map(reminder -> reminder.row(Reminder.State.D)).toList()));
        }
        return due.size();
    }
}
