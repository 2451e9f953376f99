package io.advantagehub.phone;

import static java.util.stream.Collectors.toSet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.consent.ConsentQuery;
import io.advantagehub.consent.Consents;
import io.advantagehub.distributor.Phone;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Decision;
import io.advantagehub.sms.Outbox;
import io.advantagehub.words.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Warns the number in use of another one. At once, whatever the hour: in the morning it may be too late. It takes the consent
 * that every message takes but codes; the code of a change that the person asks for warns by itself.
 */
class OldNumber {
    private static final MessageClass CLASS = MessageClass.TRANSACTIONAL;
    private static final int SHOWN = 4;

    private final Consents consents;
    private final Outbox outbox;
    private final Settings settings;
    private final Texts texts = Texts.beside(OldNumber.class);

    OldNumber(Consents consents, Outbox outbox, Settings settings) {
        this.consents = consents;
        this.outbox = outbox;
        this.settings = settings;
    }

    /**
     * What a number is told.
     *
     * @param what {@code asked} or {@code changed}
     * @param before the number of the inbox item as of which it is told
     */
    record Warning(
            DistributorId who,
            String what,
            Phone old,
            PhoneNumber wanted,
            UUID before,
            @Nullable UUID eventNo,
            Instant at) {

        ConsentQuery consent() {
            return new ConsentQuery(who, CLASS, before);
        }

        RecipientQuery recipient() {
            return new RecipientQuery(who, before);
        }

        Decision.About about() {
            return new Decision.About(who, "phone-" + what, CLASS, eventNo, at);
        }

        @Override
        public String toString() {
            return "Warning[" + who + ", " + what + "]";
        }
    }

    /** In sets, in the caller's transaction. */
    void warn(List<Warning> warnings, Recipients people) {
        if (warnings.isEmpty()) {
            return;
        }
        Locale otherwise = Locale.forLanguageTag(settings.snapshot().text("sms.default-locale"));
        Set<ConsentQuery> agreed =
                consents.given(warnings.stream().map(Warning::consent).collect(toSet()));
        Map<RecipientQuery, Recipient> known =
                people.find(warnings.stream().map(Warning::recipient).collect(toSet()));
        outbox.decide(warnings.stream()
                .map(warning -> decision(
                        warning,
                        agreed.contains(warning.consent()),
                        Texts.reader(
                                Objects.requireNonNull(known.get(warning.recipient()))
                                        .locale(),
                                otherwise)))
                .toList());
    }

    private Decision decision(Warning warning, boolean agreed, Locale language) {
        PhoneNumber number = warning.old().inUse();
        if (!agreed) {
            return new Decision.Suppress(warning.about(), "no-consent");
        }
        if (number == null) {
            return new Decision.Suppress(warning.about(), "no-phone");
        }
        if (!warning.old().reachable()) {
            return new Decision.Suppress(warning.about(), "unreachable");
        }
        String wanted = warning.wanted().e164();
        String text = texts.text(language, warning.what()).replace("{last}", wanted.substring(wanted.length() - SHOWN));
        return new Decision.Send(warning.about(), warning.at(), number, language, text);
    }
}
