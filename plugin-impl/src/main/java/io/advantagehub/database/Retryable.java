package io.advantagehub.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Which failures of the database mean "the same again", by the vendors' error codes or as a feature found out, anywhere
 * in the cause chain.
 */
public final class Retryable {
    /** 1213 deadlock, 1205 lock wait, 3572 NOWAIT, 1020 changed since read, 1047 Galera not ready. */
    private static final Set<Integer> CODES = Set.of(1213, 1205, 3572, 1020, 1047);

    private Retryable() {}

    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
