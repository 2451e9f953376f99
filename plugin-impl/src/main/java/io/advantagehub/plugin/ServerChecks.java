package io.advantagehub.plugin;

import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What kind of server the host has, what time it is there, and what became of the plugin's tables. */
final class ServerChecks {
    private static final Duration NOTICED = Duration.ofSeconds(5);
    /** As far as an event may be ahead: beyond, the server's and the plugin's idea of "due" have nothing in common. */
    private static final Duration ENDURED = Duration.ofMinutes(5);

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    private final JdbcTemplate sql;

    ServerChecks(DataSource dataSource) {
        sql = new JdbcTemplate(dataSource);
    }

    Optional<Finding> engine() {
        String product = sql.execute((ConnectionCallback<String>) connection -> {
            DatabaseMetaData server = connection.getMetaData();
            return server.getDatabaseProductName() + " " + server.getDatabaseProductVersion();
        });
        return product != null && (product.startsWith("MySQL") || product.startsWith("MariaDB"))
                ? version(String.valueOf(sql.queryForObject("SELECT VERSION()", String.class)))
                : Optional.of(Finding.refusing("the database is " + product
                        + "; the plugin runs on MySQL (8.4 and later) and MariaDB (10.11 and later): name a data source of"
                        + " such a server by advantage-hub.datasource-bean"));
    }

    static Optional<Finding> version(String version) {
        boolean maria = version.contains("MariaDB");
        Matcher parts = VERSION.matcher(version);
        int known = parts.matches() ? Integer.parseInt(parts.group(1)) * 100 + Integer.parseInt(parts.group(2)) : 0;
        return known >= (maria ? 1011 : 804)
                ? Optional.empty()
                : Optional.of(Finding.refusing("the database server is " + version + "; the plugin needs "
                        + (maria ? "MariaDB 10.11" : "MySQL 8.4") + " or later: upgrade it"));
    }

    Optional<Finding> clock() {
        Instant before = InstantSource.system().instant();
        LocalDateTime there = sql.queryForObject("SELECT UTC_TIMESTAMP(6)", LocalDateTime.class);
        if (there == null) {
            throw new IllegalStateException("the database does not know the time");
        }
        Duration apart =
                Duration.between(before, there.toInstant(ZoneOffset.UTC)).abs();
        String text = "the database server's clock and this machine's are " + apart.toSeconds()
                + " s apart: let both follow the same time servers (NTP)";
        return apart.compareTo(NOTICED) <= 0
                ? Optional.empty()
                : Optional.of(new Finding(text, apart.compareTo(ENDURED) > 0));
    }

    /** Somebody may have converted them together with the host's own. */
    Optional<Finding> tables() {
        List<String> changed = sql.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND LEFT(table_name, 3) = 'ah_' AND table_name NOT LIKE '%history'
                    AND (engine <> 'InnoDB' OR table_collation <> 'utf8mb4_bin')
                ORDER BY table_name
                """, String.class);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.refusing("these tables are no longer InnoDB with collation utf8mb4_bin, so that ids"
                                + " would be mixed up or money lost in a crash: " + String.join(", ", changed)
                                + "; convert them back"));
    }
}
