package io.advantagehub.notification;

import static java.util.stream.Collectors.toSet;

import io.advantagehub.consent.ConsentQuery;
import io.advantagehub.consent.Consents;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Outbox;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where every notice is decided, in sets: is its kind switched on, did the person agree, can the person be reached? */
final class Desk {
    /** A batch may bring more than fits into memory at once; its usual load is one set. */
    private static final int SET = 1000;

    private final Consents consents;
    private final Recipients stored;
    private final Outbox outbox;

    Desk(Consents consents, Recipients stored, Outbox outbox) {
        this.consents = consents;
        this.stored = stored;
        this.outbox = outbox;
    }

    /** @param ofBatch who is who as of each item of a batch; as of now where absent */
    Session open(Settings.Snapshot settings, Optional<Recipients> ofBatch) {
        return new Session(settings, ofBatch.orElse(stored));
    }

    /** Takes notices in their order, under one reading of the settings. */
    final class Session {
        private final Recipients recipients;
        private final Set<Kind> on = EnumSet.noneOf(Kind.class);
        private final Verdicts verdicts;
        private final List<Notice> notices = new ArrayList<>();

        private Session(Settings.Snapshot settings, Recipients recipients) {
            this.recipients = recipients;
            for (Kind kind : Kind.values()) {
                String key = "events." + kind.wireName();
                if (settings.on(key + ".enabled") && settings.on(key + ".sms")) {
                    on.add(kind);
                }
            }
            this.verdicts = new Verdicts(settings);
        }

        void tell(Notice notice) {
            if (on.contains(notice.news().kind())) {
                notices.add(notice);
            }
            if (notices.size() == SET) {
                decide();
            }
        }

        void close() {
            if (!notices.isEmpty()) {
                decide();
            }
        }

        private void decide() {
            Set<ConsentQuery> given =
                    consents.given(notices.stream().map(Notice::consent).collect(toSet()));
            Map<RecipientQuery, Recipient> people =
                    recipients.find(notices.stream().flatMap(Session::people).collect(toSet()));
            outbox.decide(notices.stream()
                    .map(notice -> verdicts.of(notice, given.contains(notice.consent()), people))
                    .toList());
            notices.clear();
        }

        /** Who is told, and of whom. */
        private static Stream<RecipientQuery> people(Notice notice) {
            return notice.news() instanceof News.NewInFirstLine newcomer
                    ? Stream.of(notice.who(), new RecipientQuery(newcomer.who(), notice.before()))
                    : Stream.of(notice.who());
        }
    }
}
