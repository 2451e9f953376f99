package io.advantagehub.api.internal;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers from having codes sent that nobody enters, for a share of their price. What it counts it counts once the
 * caller's transaction is committed, without a statement. Only where a number is not verified and a budget in money is enforced it
 * counts within that transaction, in two statements, and holds rows that all such codes share until it ends. Thread-safe.
 */
public interface CodeGuard {

    /**
     * Asked right before the text message of a code goes into the outbox, after all else that the transaction locks.
     *
     * @param settings the values in force, by key
     */
    default Verdict asked(Ask ask, UnaryOperator<String> settings) {
        return Verdict.PASS;
    }

    /** Told of each right code that went by text message. */
    default void entered(Ask ask) {}

    /**
     * Who is to get a code, and where.
     *
     * @param verified whether the number has been proven to be this person's
     * @param sponsor under whom the person is
     */
    record Ask(
            DistributorId who,
            PhoneNumber phone,
            boolean verified,
            @Nullable DistributorId sponsor) {}

    /** What becomes of the message. */
    enum Verdict {
        PASS,
        /** It is not sent: as if nobody could send text messages to that number. */
        STOP
    }
}
