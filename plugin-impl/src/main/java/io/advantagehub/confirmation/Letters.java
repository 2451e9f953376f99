package io.advantagehub.confirmation;

import io.advantagehub.api.Instants;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.confirmation.Wording.Subject;
import io.advantagehub.database.Ids;
import io.advantagehub.keys.Key;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Decision;
import io.advantagehub.sms.Outbox;
import io.advantagehub.words.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes a code and puts the message with it into the outbox; from then on nobody knows it but its reader. Its last line is for the
 * browser (WICG, origin-bound one-time codes), and the code stands nowhere else.
 */
final class Letters {
    private static final String KIND = "confirmation-code";

    private final Outbox outbox;
    private final Codes codes;
    private final Settings settings;
    private final InstantSource clock;
    private final String pageHost;

    Letters(Outbox outbox, Codes codes, Settings settings, InstantSource clock, String pageHost) {
        this.outbox = outbox;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
        this.pageHost = pageHost;
    }

    /** @param mac of the code and all that it is bound to */
    @SuppressWarnings("ArrayRecordComponent") // as the table holds it
    record Sent(UUID message, byte[] mac) {

        @Override
        public String toString() {
            return "Sent[" + message + "]";
        }
    }

    Sent send(Bound bound, Key key, Means means, Subject subject) {
        Settings.Snapshot now = settings.snapshot();
        Locale byDefault = Locale.forLanguageTag(now.text("sms.default-locale"));
        Locale reader = Texts.reader(means.recipient().locale(), byDefault);
        String text = Wording.of(subject, reader) + "\n@" + pageHost + " #";
        String code = codes.draw(new Rules(now).codeLength(), text);
        PhoneNumber phone = Objects.requireNonNull(means.phone());
        UUID message = Ids.next();
        Decision.About about =
                new Decision.About(means.recipient().id(), KIND, MessageClass.OTP, null, Instants.cut(clock.instant()));
        outbox.decide(List.of(new Decision.SendCode(message, about, phone, reader, text + code)));
        return new Sent(message, bound.mac(key, code));
    }
}
