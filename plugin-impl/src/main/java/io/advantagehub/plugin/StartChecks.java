package io.advantagehub.plugin;

import io.advantagehub.plugin.PluginProperties.Hardening;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what the host brings before anything depends on it. Names every bad setting at once, not one a start. */
final class StartChecks {
    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);

    private final HostBeans host;
    private final PluginProperties properties;

    StartChecks(HostBeans host) {
        this.host = host;
        this.properties = host.properties();
    }

    void beforeMigration() {
        ServerChecks server = new ServerChecks(host.dataSource());
        SessionChecks session = new SessionChecks(host.dataSource());
        TransactionChecks transactions = new TransactionChecks(host.dataSource(), host.transactionManager());
        // What is no database of ours understands none of the other questions.
        settle(Stream.of(server::engine));
        settle(Stream.of(
                server::clock,
                session::strictness,
                session::texts,
                session::instants,
                transactions::management,
                transactions::isolation));
    }

    void afterMigration() {
        settle(Stream.of(
                new ServerChecks(host.dataSource())::tables, this::hardening, () -> ProductionKeys.missing(host)));
    }

    private Optional<Finding> hardening() {
        LedgerHardening ledger = new LedgerHardening(host.dataSource());
        List<String> open = ledger.openTables();
        if (!open.isEmpty()) {
            ledger.apply();
            open = ledger.openTables();
        }
        if (open.isEmpty() || properties.ledger().hardening() == Hardening.ACCEPT_MISSING) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "the database lets this user change rows of the ledger (" + String.join(", ", open)
                        + "), and the plugin may not forbid it by itself. Let a DBA run the statements below, or grant"
                        + " this user no UPDATE, DELETE and DROP on them, or set"
                        + " advantage-hub.ledger.hardening=accept-missing.\n" + ledger.statements(),
                properties.production()));
    }

    private void settle(Stream<Supplier<Optional<Finding>>> checks) {
        List<Finding> findings =
                checks.map(Supplier::get).flatMap(Optional::stream).toList();
        findings.stream().filter(finding -> !finding.refuses()).forEach(finding -> LOG.warn("{}", finding.text()));
        List<String> refusing =
                findings.stream().filter(Finding::refuses).map(Finding::text).toList();
        if (!refusing.isEmpty()) {
            throw new StartRefused(refusing);
        }
    }
}
