package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.errand.Errand;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerPolicy;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.Outbox;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.sms.SmsGateways;
import io.advantagehub.wallet.WalletConfiguration;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A node of {@link CodesFixture}'s in a process of its own, which does one thing at an instant and may be killed: {@code transfer
 * FROM TO KEY}, {@code enter WHO ID CODE}, {@code send} or {@code errands}. Its phones and its host are tables.
 */
final class CodesProcess {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DataSource database;

    private CodesProcess(DataSource database, Instant now) {
        this.database = database;
        context.setEnvironment(CodesFixture.environment("one"));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(SystemTime.class, () -> new SystemTime(() -> now));
        context.registerBean(InstantSource.class, () -> () -> now);
        context.registerBean(ProgrammeCurrency.class, () -> () -> CodesFixture.BRL);
        context.registerBean(
                LedgerPolicy.class,
                () -> () -> new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ofDays(7), Duration.ofDays(365)));
        context.registerBean(SmsGateways.class, () -> () -> List.of(new SmsGateways.Named("table", new Phones())));
        context.registerBean(PayoutGateway.class, () -> new PayoutGateway() {});
        context.registerBean("book", ProtectedOperation.class, () -> new Host(CodesFixture.BOOK, Mode.TRANSACTIONAL));
        context.registerBean("print", ProtectedOperation.class, () -> new Host(CodesFixture.PRINT, Mode.DELIVERED));
        context.register(
                DatabaseConfiguration.class,
                LedgerConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                IdempotencyConfiguration.class,
                SmsConfiguration.class,
                ConfirmationConfiguration.class,
                WalletConfiguration.class);
        context.refresh();
    }

    /** @param arguments URL, user, password and instant, then what to do */
    public static void main(String[] arguments) {
        DriverManagerDataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        CodesProcess process = new CodesProcess(database, Instant.parse(arguments[3]));
        process.run(List.of(arguments).subList(4, arguments.length));
        process.context.close();
    }

    private void run(List<String> what) {
        switch (what.get(0)) {
            case "transfer" ->
                context.getBean(SendBalance.class)
                        .transfer(new SendBalance.Transfer(
                                what.get(3),
                                new DistributorId(what.get(1)),
                                new DistributorId(what.get(2)),
                                CodesFixture.money("40.00"),
                                null));
            case "enter" ->
                context.getBean(ConfirmOperations.class)
                        .enter(new DistributorId(what.get(1)), UUID.fromString(what.get(2)), what.get(3));
            case "send" -> context.getBean(Outbox.class).sendDue();
            default -> context.getBeanProvider(Errand.class).stream().forEach(Errand::run);
        }
    }

    /** Counts how often a message was handed over. */
    private final class Phones implements SmsGateway {

        @Override
        public List<CompletionStage<Outcome>> submit(List<Sms> batch) {
            return batch.stream().map(this::taken).toList();
        }

        private CompletionStage<Outcome> taken(Sms sms) {
            new JdbcTemplate(database)
                    .update(
                            "INSERT INTO test_phone VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE calls = calls + 1",
                            sms.id().toString(),
                            sms.text());
            return CompletableFuture.completedFuture(new Outcome.Accepted(null));
        }
    }

    private final class Host implements ProtectedOperation {
        private final String type;
        private final Mode mode;

        Host(String type, Mode mode) {
            this.type = type;
            this.mode = mode;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Shape shape() {
            return Shape.of(mode, Field.amount("amount"), Field.payee("to"));
        }

        @Override
        public Answer execute(Execution execution) {
            new JdbcTemplate(database)
                    .update(
                            "INSERT INTO test_booking (id) VALUES (?)",
                            execution.id().toString());
            return new Answer.Executed();
        }
    }
}
