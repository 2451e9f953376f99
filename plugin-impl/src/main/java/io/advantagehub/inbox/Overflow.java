package io.advantagehub.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures that say of an event that its amounts are too large for what they are added to. */
final class Overflow {
    /** What a dead letter calls it. */
    static final String WORD = "amount-too-large";

    static final String WHY = "Its amounts are more than can be added to what is there already: of one person or one"
            + " sum that is 9223372036854775807 minor units, as in 92233720368547758.07. Nothing of it was booked."
            + " If an amount is a mistake, have the host send the right one under an event id of its own. Discard it"
            + " then; taken up again it would be the same.";

    /** Out of range: of a value, and of an expression (MySQL and MariaDB alike). */
    private static final Set<Integer> OUT_OF_RANGE = Set.of(1264, 1690);

    private Overflow() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArithmeticException
                    || cause instanceof SQLException sql && OUT_OF_RANGE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
