package io.advantagehub.api.usecase;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.OperationFields;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations confirmed by one-time codes, for a host in the same JVM: its own, and those of the wallet, whose confirmations come
 * with the answers of {@link RedeemBalance} and {@link SendBalance}. Who calls vouches for the person: whoever is logged in. Every
 * call has transactions of its own, even within one of the host's. Thread-safe.
 */
public interface ConfirmOperations {

    /** Asks for a confirmation of the host's own operation. The same again, by key, has no effect and the same answer. */
    Asked ask(Wish wish);

    /**
     * Enters a code. The right one, once, has the operation executed. A guess counts before it is looked at and is never
     * given back; only a right code resets the count.
     */
    Entered enter(DistributorId who, UUID confirmation, String code);

    /** Sends another code; the one before is worth nothing any more. */
    Resent resend(DistributorId who, UUID confirmation);

    /** Calls the operation off as long as it waits for its code. */
    Cancelled cancel(DistributorId who, UUID confirmation);

    /** As it stands; empty for an id that is unknown and for another person's. */
    Optional<Confirmation> find(DistributorId who, UUID confirmation);

    /** What became of a host's own operation. */
    Found operation(UUID confirmation);

    /** Says what became of a confirmed operation of mode DELIVERED. The same again has no effect. */
    Reported report(UUID confirmation, Report report);

    /**
     * What somebody wants to do.
     *
     * @param key the host's own name of this wish: 1 to 255 characters of ASCII 0x21–0x7E
     * @param fields all that the type consists of, and nothing else
     * @param address from where it is asked, where that is to be counted: an IP address
     */
    record Wish(
            String key,
            String type,
            DistributorId distributor,
            OperationFields fields,
            @Nullable String address) {}

    /** An operation and how far it has come. */
    record Operation(
            Confirmation confirmation, String type, DistributorId distributor, OperationFields fields, Ended ended) {}

    sealed interface Found {

        record There(Operation operation) implements Found {}

        /**
         * It says to be confirmed, executed or in no need of a code, and is not what it was then, or the key that sealed it is
         * gone and it is not executed yet: nothing is to be done on it.
         */
        record Changed() implements Found {}

        /** There is none, or it is none of the host's own. */
        record NotThere() implements Found {}
    }

    /**
     * How an operation ended, or how far it is.
     *
     * @param id of its confirmation
     * @param reason why not, where it failed or was called off
     * @param order the redemption, transfer or payout that was confirmed; none of a host's own operation
     */
    record Ended(
            UUID id,
            String type,
            Confirmation.Status status,
            @Nullable String reason,
            @Nullable Order order) {}

    /** @param status of the contract's, as in {@code GRANTED} */
    record Order(UUID id, String status) {}

    sealed interface Asked {

        record Waiting(Confirmation confirmation) implements Asked {}

        /** Too little, or switched off: the host does it now, by itself; {@code execute} is not called. */
        record NotRequired(Confirmation confirmation) implements Asked {}

        /**
         * @param word as in {@code no-confirmation-method} (contract §2)
         * @param retryAt from when on it may be tried again, where time helps
         */
        record Refused(String word, String detail, @Nullable Instant retryAt) implements Asked {}
    }

    sealed interface Entered {

        /** The code was right: executed, failed, or confirmed and on its way to whoever executes it. */
        record Done(Ended ended) implements Entered {}

        record WrongCode(int attemptsLeft) implements Entered {}

        /** No code of this one is taken any more. */
        record Expired() implements Entered {}

        /** Too many wrong codes: until then the person can neither ask for a code nor enter one. */
        record Locked(Instant until) implements Entered {}

        /** Something of what was to be confirmed is not as it was when the code was made: it is called off. */
        record Changed() implements Entered {}

        /** It waits for no code. */
        record Closed(Ended ended) implements Entered {}

        /** The code was right, and the host could not execute the operation now: it goes on waiting for the same code. */
        record NotNow() implements Entered {}

        /** No code at all: it is digits. Counts as no guess. */
        record NoCode() implements Entered {}

        /** There is none, or it is another person's. */
        record NotThere() implements Entered {}
    }

    sealed interface Resent {

        record Sent(Confirmation confirmation) implements Resent {}

        /** @param from never, where as many were sent as may be */
        record TooSoon(@Nullable Instant from) implements Resent {}

        record Expired() implements Resent {}

        record Locked(Instant until) implements Resent {}

        /** See {@link Entered.Changed}. */
        record Changed() implements Resent {}

        record Closed(Ended ended) implements Resent {}

        /** No message can be sent to the person now. */
        record NoMethod() implements Resent {}

        record NotThere() implements Resent {}
    }

    sealed interface Cancelled {

        /** Called off, now or before. */
        record Done(Ended ended) implements Cancelled {}

        /** It can be called off no more. */
        record Closed(Ended ended) implements Cancelled {}

        record NotThere() implements Cancelled {}
    }

    /** What became of it. */
    sealed interface Report {

        record Executed() implements Report {}

        /** @param reason at most 200 characters, without personal data */
        record Failed(@Nullable String reason) implements Report {
            private static final int LONGEST = 200;

            public Failed {
                if (reason != null && reason.length() > LONGEST) {
                    throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
                }
            }
        }
    }

    sealed interface Reported {

        record Done(Ended ended) implements Reported {}

        /** It is not confirmed, or was said to have ended otherwise. */
        record Refused(Ended ended) implements Reported {}

        record NotThere() implements Reported {}
    }
}
