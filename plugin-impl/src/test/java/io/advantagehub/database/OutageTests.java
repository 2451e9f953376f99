package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** The database's failures are told from the work's. */
class OutageTests {

    @Test
    void isADatabaseThatCannotBeReached() {
        assertThat(Outage.is(new CannotCreateTransactionException(
                        "no connection", new SQLTransientConnectionException("pool empty"))))
                .isTrue();
        assertThat(Outage.is(sql("08S01", 0))).isTrue();
        assertThat(Outage.is(new RuntimeException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(Outage.is(new TransactionTimedOutException("late"))).isTrue();
    }

    @Test
    void isADatabaseThatIsFullOrReadOnlyOrNotAsItShouldBe() {
        assertThat(Outage.is(sql("HY000", 1114))).isTrue();
        assertThat(Outage.is(sql("HY000", 1290))).isTrue();
        assertThat(Outage.is(sql("42S02", 1146))).isTrue();
        assertThat(Outage.is(sql("42000", 1142))).isTrue();
    }

    @Test
    void isWhatTheDatabaseWantsToSeeAgain() {
        assertThat(Outage.is(sql("40001", 1213))).isTrue();
        assertThat(Outage.is(sql("HY000", 1205))).isTrue();
    }

    @Test
    void isNotWhatIsWrongWithTheData() {
        assertThat(Outage.is(new DuplicateKeyException("x", new SQLException("Duplicate", "23000", 1062))))
                .isFalse();
        assertThat(Outage.is(sql("22001", 1406))).isFalse();
        assertThat(Outage.is(sql("HY000", 3819))).isFalse();
        assertThat(Outage.is(sql("23000", 4025))).isFalse();
        assertThat(Outage.is(new DataIntegrityViolationException("no cause told")))
                .isFalse();
    }

    @Test
    void isATimeOutOnlyWhereItWasOfTime() {
        assertThat(Outage.isTimeOut(new TransactionTimedOutException("late"))).isTrue();
        assertThat(Outage.isTimeOut(new QueryTimeoutException("late"))).isTrue();
        assertThat(Outage.isTimeOut(new RuntimeException(new SQLTimeoutException("late"))))
                .isTrue();
        assertThat(Outage.isTimeOut(sql("08S01", 0))).isFalse();
        assertThat(Outage.isTimeOut(sql("40001", 1213))).isFalse();
    }

    @Test
    void isNotABug() {
        assertThat(Outage.is(new IllegalStateException())).isFalse();
        assertThat(Outage.is(new NullPointerException())).isFalse();
    }

    private static RuntimeException sql(String state, int code) {
        return new UncategorizedSQLException("task", "sql", new SQLException("message", state, code));
    }
}
