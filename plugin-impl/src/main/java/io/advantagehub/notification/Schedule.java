package io.advantagehub.notification;

import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.notification.Reminder.State;
import io.advantagehub.notification.ReminderMapper.Paid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the payments of a batch make of the reminders, in memory until it is saved. */
final class Schedule {
    private final ReminderDays days;
    private final Map<String, Instant> paidUntil = new HashMap<>();
    private final Map<String, Paid> extensions = new HashMap<>();
    private final Map<Reminder, State> created = new LinkedHashMap<>();
    private final List<Reminder.Row> resolved = new ArrayList<>();

    /** @param known until when the payers of the batch had paid before it */
    Schedule(ReminderDays days, Collection<Paid> known) {
        this.days = days;
        known.forEach(paid -> paidUntil.put(paid.distributorId(), paid.paidUntil()));
    }

    /** Whether a payment reaches beyond all that were told before: any other changes nothing. */
    boolean extended(ActivityPaid paid) {
        Instant known = paidUntil.get(paid.distributorId().value());
        return known == null || paid.paidUntil().isAfter(known);
    }

    /** Plans a payment's reminders, and gives those still to come; those of earlier payments stand no longer. */
    List<Reminder> pay(InboxBatch.Item item, ActivityPaid paid) {
        String payer = paid.distributorId().value();
        paidUntil.put(payer, paid.paidUntil());
        extensions.put(payer, new Paid(payer, paid.paidUntil()));
        if (days.ahead().isEmpty()) {
            // Nothing to remind of, but the payment has to be known when another is told.
            created.put(new Reminder(payer, paid.paidUntil(), paid.paidUntil(), item.number()), State.S);
        }
        List<Reminder> toCome = new ArrayList<>();
        for (Duration ahead : days.ahead()) {
            Reminder reminder =
                    new Reminder(payer, paid.paidUntil(), paid.paidUntil().minus(ahead), item.number());
            boolean past = !reminder.dueAt().isAfter(item.asOf());
            created.put(reminder, past ? State.S : State.P);
            if (!past) {
                toCome.add(reminder);
            }
        }
        return toCome;
    }

    /** Whether no later payment has cancelled it. */
    boolean stands(Reminder reminder) {
        return !reminder.paidUntil().isBefore(paidUntil.getOrDefault(reminder.distributorId(), Instant.MIN));
    }

    void resolve(Reminder reminder, State state) {
        if (created.replace(reminder, state) == null) {
            resolved.add(reminder.row(state));
        }
    }

    void save(ReminderMapper rows) {
        if (!resolved.isEmpty()) {
            rows.resolve(JsonRows.of(resolved));
        }
        if (!extensions.isEmpty()) {
            rows.cancel(JsonRows.of(extensions.values()));
            List<Reminder.Row> planned = created.entrySet().stream()
                    .map(entry -> entry.getKey().row(last(entry.getKey(), entry.getValue())))
                    .toList();
            NewRows.write(planned, rows::insert);
        }
    }

    private State last(Reminder reminder, State state) {
        return state == State.P && !stands(reminder) ? State.C : state;
    }
}
