package io.advantagehub.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Which failures say something of the database and nothing of the work: it is away, full, read-only, or its tables are not
 * as they should be. The same work is to be left as it is and done later; no piece of it is to blame.
 */
public final class Outage {
    /** Data and constraints: the only classes of SQLSTATE that speak of what was written. */
    private static final Set<String> OF_THE_WORK = Set.of("22", "23");
    /** HY000 is what the vendors call everything else; these of it are about the data (values, checks, JSON). */
    private static final Set<Integer> OF_THE_WORK_TOO =
            Set.of(1264, 1265, 1292, 1364, 1366, 1406, 1411, 1690, 3140, 3141, 3819, 4025, 4038);

    private Outage() {}

    public static boolean is(Throwable failure) {
        if (Retryable.is(failure)) {
            return true;
        }
        boolean ofTransactions = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !isOfTheWork(sql);
            }
            ofTransactions |= cause instanceof TransactionException;
        }
        return ofTransactions;
    }

    /** The database was too slow, or the work too much for once: less of it may pass. */
    public static boolean isTimeOut(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionTimedOutException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof SQLTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheWork(SQLException failure) {
        String state = failure.getSQLState();
        return OF_THE_WORK_TOO.contains(failure.getErrorCode())
                || state != null && state.length() == 5 && OF_THE_WORK.contains(state.substring(0, 2));
    }
}
