package io.advantagehub.referral;

import java.time.Duration;
import java.time.Instant;

/**
 * What an attribution cookie says: through which links somebody came, first and last, while the cookie lived.
 *
 * @param visitor a random number of 48 bits that tells visitors of a day apart
 */
record Visit(long visitor, Click first, Click last) {
    /** For how long browsers keep the cookie after a click unless an administrator says otherwise. */
    static final Duration USUAL_LIFE = Duration.ofDays(30);

    /** @param at business time, in whole milliseconds */
    record Click(String code, Instant at) {}

    static Visit begun(long visitor, Click click) {
        return new Visit(visitor, click, click);
    }

    /** After one more click; a first one whose time is over is first no more. */
    Visit with(Click click, Duration life) {
        return new Visit(visitor, first.at().plus(life).isAfter(click.at()) ? first : click, click);
    }
}
