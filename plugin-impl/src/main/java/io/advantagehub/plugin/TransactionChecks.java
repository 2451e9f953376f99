package io.advantagehub.plugin;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the transaction manager is the data source's own, and can do what the plugin's transactions ask for. */
final class TransactionChecks {
    private final DataSource dataSource;
    private final TransactionTemplate own;

    TransactionChecks(DataSource dataSource, PlatformTransactionManager manager) {
        this.dataSource = dataSource;
        own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<Finding> management() {
        Boolean managed = own.execute(status -> TransactionSynchronizationManager.hasResource(dataSource));
        return Boolean.TRUE.equals(managed)
                ? Optional.empty()
                : Optional.of(
                        Finding.refusing("the transaction manager chosen does not manage the data source chosen: an"
                                + " event would be kept though the host's sale rolls back. Name the two that belong together by"
                                + " advantage-hub.datasource-bean and advantage-hub.transaction-manager-bean"));
    }

    Optional<Finding> isolation() {
        own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        try {
            String level = own.execute(status -> isolationInForce());
            return "READ-COMMITTED".equals(level) ? Optional.empty() : Optional.of(unobtainable("it gives " + level));
        } catch (TransactionException refused) {
            return Optional.of(unobtainable(String.valueOf(refused.getMessage())));
        }
    }

    private String isolationInForce() {
        JdbcTemplate sql = new JdbcTemplate(dataSource);
        String version = String.valueOf(sql.queryForObject("SELECT VERSION()", String.class));
        // MariaDB learned the newer name only lately, MySQL forgot the older one.
        return String.valueOf(sql.queryForObject(
                version.contains("MariaDB") ? "SELECT @@tx_isolation" : "SELECT @@transaction_isolation",
                String.class));
    }

    private static Finding unobtainable(String why) {
        return Finding.refusing("the host's transaction manager cannot open a READ COMMITTED transaction (" + why
                + "): for JPA let Spring's vendor adapter prepare connections, for pools do not fix the isolation");
    }
}
