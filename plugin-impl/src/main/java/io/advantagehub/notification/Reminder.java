package io.advantagehub.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A reminder of a paid activity's end, in a row of ah_reminder. */
record Reminder(String distributorId, Instant paidUntil, Instant dueAt, UUID eventNo) {
    /** In which they happen. */
    static final Comparator<Reminder> ORDER = Comparator.comparing(Reminder::dueAt)
            .thenComparing(Reminder::distributorId)
            .thenComparing(Reminder::paidUntil);

    Row row(State state) {
        return new Row(distributorId, paidUntil, dueAt, eventNo, state);
    }

    enum State {
        /** Still to come. */
        P,
        /** Done. */
        D,
        /** Cancelled by a later payment. */
        C,
        /** Skipped: past when the payment was told, or overtaken by a later one after a standstill. */
        S
    }

    record Row(String distributorId, Instant paidUntil, Instant dueAt, UUID eventNo, State state) {}
}
