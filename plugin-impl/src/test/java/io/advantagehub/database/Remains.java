package io.advantagehub.database;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a process that was killed leaves open on the server, which notices its death only a moment later. */
public final class Remains {
    private static final String OPEN = "SELECT COUNT(*) FROM information_schema.innodb_trx t"
            + " JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id"
            + " WHERE p.db = DATABASE() AND p.id <> CONNECTION_ID()";

    private Remains() {}

    /** Waits until the server has undone all transactions that are open in this schema: nobody else may be at work. */
    public static void areUndone(JdbcTemplate sql) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Integer.valueOf(0).equals(sql.queryForObject(OPEN, Integer.class)));
    }
}
