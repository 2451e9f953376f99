package io.advantagehub.sms;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a message that somebody was to get. */
public sealed interface Decision {

    About about();

    /**
     * To whom, and because of what.
     *
     * @param kind as in {@code bonus-accrued}
     * @param eventNo the number of the host event behind it
     * @param at the business instant of the decision
     */
    record About(
            DistributorId recipient,
            String kind,
            MessageClass messageClass,
            @Nullable UUID eventNo,
            Instant at) {}

    /**
     * It is sent.
     *
     * @param dueAt not before this business instant
     * @param text at most {@link #MAX_TEXT} characters
     */
    record Send(About about, Instant dueAt, PhoneNumber phone, Locale locale, String text) implements Decision {
        public static final int MAX_TEXT = 1600;

        public Send {
            if (text.length() > MAX_TEXT) {
                throw new IllegalArgumentException("a message of " + text.length() + " characters");
            }
            if (about.messageClass() == MessageClass.OTP) {
                throw new IllegalArgumentException("a code must not be kept in the clear");
            }
        }

        /** Neither the number nor the text. */
        @Override
        public String toString() {
            return "Send[" + about + "]";
        }
    }

    /**
     * A code is sent, at once and to whoever asked for it: no consent counts, and no quiet hours. What it says is encrypted
     * before it is kept, and gone as soon as it was handed over or is dead.
     *
     * @param id of the message, by {@link io.advantagehub.database.Ids#next}
     * @param text at most {@link Send#MAX_TEXT} characters
     */
    record SendCode(UUID id, About about, PhoneNumber phone, Locale locale, String text) implements Decision {

        public SendCode {
            if (text.length() > Send.MAX_TEXT || about.messageClass() != MessageClass.OTP) {
                throw new IllegalArgumentException("no message with a code");
            }
        }

        /** Neither the number nor the text. */
        @Override
        public String toString() {
            return "SendCode[" + about + "]";
        }
    }

    /**
     * It is not sent.
     *
     * @param reason a word such as {@code no-consent}
     */
    record Suppress(About about, String reason) implements Decision {}
}
