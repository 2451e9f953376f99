package io.advantagehub.sms;

import io.advantagehub.api.MessageClass;
import io.advantagehub.database.Column;
import io.advantagehub.database.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new row of ah_sms. */
record SmsRow(
        UUID id,
        int lane,
        State state,
        @Column("class") MessageClass messageClass,
        String kind,
        String distributorId,
        @Nullable String phone,
        @Nullable String locale,
        byte @Nullable [] body,
        @Nullable String reason,
        @Nullable UUID eventNo,
        Instant decidedAt,
        Instant dueAt,
        @Nullable Instant closedAt) {

    /** The state of a message; whoever is handed over, refused, suppressed or told stays so. */
    enum State {
        /** New: due by business time. */
        N,
        /** Taken by a sender, until a time of the database's. */
        Q,
        /** To be tried again, from a time of the database's on. */
        W,
        /** Handed to a carrier. */
        S,
        /** Refused by the carrier, or given up. */
        R,
        /** Suppressed. */
        X,
        /** Told in a replay: sent to nobody. */
        T
    }

    /** A message to be sent: new, or told in a replay only. */
    static SmsRow of(Decision.Send send, State state) {
        Decision.About about = send.about();
        return new SmsRow(
                Ids.next(),
                Lane.number(about.messageClass()),
                state,
                about.messageClass(),
                about.kind(),
                about.recipient().value(),
                send.phone().e164(),
                send.locale().toLanguageTag(),
                send.text().getBytes(StandardCharsets.UTF_8),
                null,
                about.eventNo(),
                about.at(),
                send.dueAt(),
                state == State.N ? null : about.at());
    }

    /** @param body encrypted */
    static SmsRow of(Decision.SendCode send, byte[] body) {
        Decision.About about = send.about();
        return new SmsRow(
                send.id(),
                Lane.number(about.messageClass()),
                State.N,
                about.messageClass(),
                about.kind(),
                about.recipient().value(),
                send.phone().e164(),
                send.locale().toLanguageTag(),
                body,
                null,
                about.eventNo(),
                about.at(),
                about.at(),
                null);
    }

    static SmsRow of(Decision.Suppress suppressed) {
        Decision.About about = suppressed.about();
        return new SmsRow(
                Ids.next(),
                Lane.number(about.messageClass()),
                State.X,
                about.messageClass(),
                about.kind(),
                about.recipient().value(),
                null,
                null,
                null,
                suppressed.reason(),
                about.eventNo(),
                about.at(),
                about.at(),
                about.at());
    }

    /** Neither the number nor the text. */
    @Override
    public String toString() {
        return "SmsRow[" + id + ", " + state + ", " + kind + "]";
    }
}
