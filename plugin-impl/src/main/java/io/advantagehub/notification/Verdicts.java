package io.advantagehub.notification;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Decision;
import io.advantagehub.sms.QuietHours;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gates that a notice passes, and the text it becomes behind them. */
final class Verdicts {
    private final Language byDefault;
    private final QuietHours quietHours;

    Verdicts(Settings.Snapshot settings) {
        this.byDefault = Language.of(settings.text("sms.default-locale"));
        this.quietHours = QuietHours.of(settings, Notice.CLASS);
    }

    Decision of(Notice notice, boolean agreed, Map<RecipientQuery, Recipient> people) {
        Recipient recipient = Objects.requireNonNull(people.get(notice.who()));
        @Nullable PhoneNumber phone = recipient.phone();
        if (!agreed) {
            return suppress(notice, "no-consent");
        }
        if (!recipient.registered()) {
            return suppress(notice, "unknown-recipient");
        }
        if (phone == null) {
            return suppress(notice, "no-phone");
        }
        if (!recipient.reachable()) {
            return suppress(notice, "unreachable");
        }
        Reader reader = Reader.of(recipient, byDefault);
        String text = reader.text(notice.news(), name(notice, people));
        Instant dueAt =
                notice.news().kind().isUrgent() ? notice.dueAt() : quietHours.after(notice.dueAt(), reader.clock());
        return new Decision.Send(notice.about(), dueAt, phone, reader.language().locale(), text);
    }

    private static Decision suppress(Notice notice, String reason) {
        return new Decision.Suppress(notice.about(), reason);
    }

    /** What to call the newcomer: as the host's directory does, else as told at the registration, else by id. */
    private static String name(Notice notice, Map<RecipientQuery, Recipient> people) {
        if (!(notice.news() instanceof News.NewInFirstLine newcomer)) {
            return "";
        }
        Recipient known = Objects.requireNonNull(people.get(new RecipientQuery(newcomer.who(), notice.before())));
        String told = newcomer.toldName();
        return known.displayName() == null && told != null ? told : known.name();
    }
}
