package io.advantagehub.plugin;

import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the host's connections hand over what they are given. Asked by doing it: what a URL says is not what happens. */
final class SessionChecks {
    private static final String TEXT = "Olá, мир, 10 € 😀";
    /** To the microsecond, and in an hour that Central European local time does not have. */
    private static final LocalDateTime INSTANT = LocalDateTime.parse("2026-03-29T02:30:00.123456");

    private final JdbcTemplate sql;

    SessionChecks(DataSource dataSource) {
        sql = new JdbcTemplate(dataSource);
    }

    Optional<Finding> strictness() {
        String mode = String.valueOf(sql.queryForObject("SELECT @@SESSION.sql_mode", String.class));
        return mode.contains("STRICT_") || mode.contains("TRADITIONAL")
                ? Optional.empty()
                : Optional.of(Finding.warning("the host's connections are lax (sql_mode is '" + mode
                        + "'): the plugin sets STRICT_TRANS_TABLES for its own transactions, at two statements each; better"
                        + " add it to sql_mode of the server or of the pool"));
    }

    Optional<Finding> texts() {
        return TEXT.equals(sql.queryForObject("SELECT ?", String.class, TEXT))
                ? Optional.empty()
                : Optional.of(Finding.refusing("the host's connections lose characters (Cyrillic, emoji): take"
                        + " characterEncoding out of the JDBC URL or set it to UTF-8, and let the server's"
                        + " character_set_server be utf8mb4"));
    }

    Optional<Finding> instants() {
        return INSTANT.equals(sql.queryForObject("SELECT CAST(? AS DATETIME(6))", LocalDateTime.class, INSTANT))
                ? Optional.empty()
                : Optional.of(Finding.refusing("the host's connections change or cut instants: take"
                        + " sendFractionalSeconds=false out of the JDBC URL"));
    }
}
