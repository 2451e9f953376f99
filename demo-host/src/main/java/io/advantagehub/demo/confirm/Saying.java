package io.advantagehub.demo.confirm;

import io.advantagehub.api.usecase.ConfirmOperations.Cancelled;
import io.advantagehub.api.usecase.ConfirmOperations.Ended;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.ConfirmOperations.Resent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why something about a code was not done.
 *
 * @param key of the message
 * @param number what the message mentions, where that is a number
 * @param until what it mentions, where that is a time
 */
record Saying(
        HttpStatus status,
        String key,
        @Nullable Integer number,
        @Nullable Instant until) {
    private static final Saying EXPIRED = of(HttpStatus.GONE, "confirm.fault.expired");
    private static final Saying CHANGED = of(HttpStatus.CONFLICT, "confirm.fault.changed");
    private static final Saying NOT_THERE = of(HttpStatus.NOT_FOUND, "confirm.fault.not-there");

    /** Of what was not done; for what was, see {@link #closed}. */
    static Saying of(Entered entered) {
        if (entered instanceof Entered.WrongCode wrong) {
            return new Saying(HttpStatus.UNPROCESSABLE_ENTITY, "confirm.fault.wrong-code", wrong.attemptsLeft(), null);
        } else if (entered instanceof Entered.Expired) {
            return EXPIRED;
        } else if (entered instanceof Entered.Locked locked) {
            return locked(locked.until());
        } else if (entered instanceof Entered.Changed) {
            return CHANGED;
        } else if (entered instanceof Entered.NoCode) {
            return of(HttpStatus.UNPROCESSABLE_ENTITY, "confirm.fault.no-code");
        } else if (entered instanceof Entered.NotNow) {
            return of(HttpStatus.SERVICE_UNAVAILABLE, "confirm.fault.not-now");
        } else if (entered instanceof Entered.Closed closed) {
            return closed(closed.ended());
        } else if (entered instanceof Entered.Done done) {
            return closed(done.ended());
        }
        return NOT_THERE;
    }

    static Saying of(Resent resent) {
        if (resent instanceof Resent.TooSoon soon) {
            return soon.from() == null
                    ? of(HttpStatus.TOO_MANY_REQUESTS, "confirm.fault.no-more-codes")
                    : new Saying(HttpStatus.TOO_MANY_REQUESTS, "confirm.fault.too-soon", null, soon.from());
        } else if (resent instanceof Resent.Expired) {
            return EXPIRED;
        } else if (resent instanceof Resent.Locked locked) {
            return locked(locked.until());
        } else if (resent instanceof Resent.Changed) {
            return CHANGED;
        } else if (resent instanceof Resent.Closed closed) {
            return closed(closed.ended());
        } else if (resent instanceof Resent.NoMethod) {
            return of(HttpStatus.CONFLICT, Refusals.key("no-confirmation-method"));
        }
        return NOT_THERE;
    }

    static Saying of(Cancelled cancelled) {
        return cancelled instanceof Cancelled.Closed closed ? closed(closed.ended()) : NOT_THERE;
    }

    /** Of what had ended already: how, or why not. */
    static Saying closed(Ended ended) {
        return switch (ended.status()) {
            case FAILED -> of(HttpStatus.CONFLICT, Refusals.key(ended.reason()));
            case EXPIRED -> EXPIRED;
            default -> of(HttpStatus.CONFLICT, "confirm.fault.closed");
        };
    }

    private static Saying locked(Instant until) {
        return new Saying(HttpStatus.LOCKED, "confirm.fault.locked", null, until);
    }

    private static Saying of(HttpStatus status, String key) {
        return new Saying(status, key, null, null);
    }
}
