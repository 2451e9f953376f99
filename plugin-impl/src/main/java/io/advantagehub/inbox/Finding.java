package io.advantagehub.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What an administrator should know of an event that took effect all the same: a refund that was cut to what was left, a
 * renewal settled after its redemption had ended, a referral code that nobody has.
 *
 * @param source of the event
 * @param subject whom the event was about
 * @param code a word for programs, as {@code refund-exceeds-line}
 * @param detail a text for people
 * @param foundAt by the business clock
 */
record Finding(
        UUID id,
        String source,
        String eventId,
        String type,
        String subject,
        String code,
        String detail,
        Instant foundAt) {}
