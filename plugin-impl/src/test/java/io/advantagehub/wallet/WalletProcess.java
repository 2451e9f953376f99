package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.PayoutId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PayoutSettled;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.spi.RedemptionListener;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.ConfirmationConfiguration;
import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.errand.Errand;
import io.advantagehub.idempotency.Answer;
import io.advantagehub.idempotency.Claim;
import io.advantagehub.idempotency.Idempotency;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.idempotency.Once;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerPolicy;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.wallet.PayoutRow.Destination;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Does one thing with ana's 100.00 in a process of its own, which a test may kill: {@code payout KEY}, {@code redeem
 * KEY}, {@code redeem-together KEY}, {@code settle ID}, {@code arrive ID} or {@code errands}. The gateway and the host
 * are tables: {@code test_bank}, {@code test_told}.
 */
final class WalletProcess {
    static final DistributorId ANA = new DistributorId("ana");
    static final Duration AT_ONCE = Duration.ZERO;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DataSource database;

    private WalletProcess(DataSource database, Duration later) {
        // Not the pool itself: the context would close it.
        this.database = new DelegatingDataSource(database);
        InstantSource system = () -> NOW.plus(later);
        context.setEnvironment(new MockEnvironment().withProperty("advantage-hub.workers", "manual"));
        WithoutCodes.in(context);
        context.registerBean(DataSource.class, () -> this.database);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(this.database));
        context.registerBean(InstantSource.class, () -> () -> NOW);
        context.registerBean(SystemTime.class, () -> new SystemTime(system));
        context.registerBean(ProgrammeCurrency.class, () -> () -> WalletFixture.BRL);
        context.registerBean(
                LedgerPolicy.class, () -> () -> new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ofDays(7), null));
        context.registerBean(PayoutGateway.class, Bank::new);
        context.registerBean(RedemptionListener.class, Host::new);
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

    public static void main(String[] arguments) {
        DriverManagerDataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        String unread = run(database, AT_ONCE, arguments[3], arguments[4]);
        System.exit(unread.isEmpty() ? 1 : 0);
    }

    /** Does the same in this process; says what a command was answered. */
    static String run(DataSource database, Duration later, String what, String with) {
        WalletProcess process = new WalletProcess(database, later);
        try {
            return process.run(what, with);
        } finally {
            process.context.close();
        }
    }

    private String run(String what, String with) {
        return switch (what) {
            case "payout" ->
                once(
                        with,
                        () -> id(context.getBean(Payouts.class)
                                .ask(ANA, money("40.00"), new Destination("token", "1234", null))
                                .then(row -> Outcome.done(row.id()))));
            case "redeem" ->
                once(
                        with,
                        () -> id(context.getBean(Redemptions.class)
                                .ask(ANA, money("40.00"))
                                .then(row -> Outcome.done(row.id()))));
            case "redeem-together" -> redeemTogether(with);
            case "settle" -> happens(new RenewalSettled(ANA, NOW, new RedemptionId(with), null, null));
            case "arrive" -> happens(new PayoutSettled(ANA, NOW, new PayoutId(with), null));
            default -> runErrands();
        };
    }

    /** Sixteen times 5.00 by as many threads, which come before the first can be done, unless all was done before. */
    private String redeemTogether(String key) {
        RedeemBalance wallet = context.getBean(RedeemBalance.class);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        try (Connection elsewhere = database.getConnection();
                Statement sql = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            sql.executeQuery("SELECT id FROM ah_account WHERE owner_id = '" + ANA.value() + "' FOR UPDATE");
            for (int i = 0; i < 16; i++) {
                RedeemBalance.Wish wish = new RedeemBalance.Wish(key + "-" + i, ANA, money("5.00"));
                CompletableFuture<String> answer = new CompletableFuture<>();
                answers.add(answer);
                threads.add(new Thread(() -> answer.complete(wallet.redeem(wish).toString())));
            }
            threads.forEach(Thread::start);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> threads.stream().anyMatch(WalletProcess::followsAnother)
                            || answers.stream().allMatch(CompletableFuture::isDone));
            elsewhere.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return answers.stream().map(CompletableFuture::join).collect(Collectors.joining("\n"));
    }

    private static boolean followsAnother(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith("Party$Member")
                        && frame.getMethodName().equals("await"));
    }

    private String runErrands() {
        context.getBeanProvider(Errand.class).stream().forEach(Errand::run);
        return "run";
    }

    private String once(String key, Supplier<Answer> command) {
        Once once = context.getBean(Idempotency.class).once(new Claim("ana", "POST /me/x", key, "40.00"), command);
        return ((Once.Answered) once).answer().body();
    }

    /** As the inbox takes up a batch. */
    private String happens(HostEvent event) {
        context.getBean(Transactions.class).own(() -> {
            TestBatch batch = new TestBatch(History.from(NOW, event).items());
            context.getBeanProvider(InboxHandler.class).orderedStream().forEach(handler -> handler.handle(batch));
            Failpoint.BATCH_BEFORE_COMMIT.reach();
            return batch;
        });
        Failpoint.BATCH_AFTER_COMMIT.reach();
        return "happened";
    }

    private static Answer id(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Done<UUID> done
                ? new Answer(202, done.value().toString())
                : new Answer(422, ((Outcome.Refused<UUID>) outcome).problem().word());
    }

    private static Money money(String amount) {
        return WalletFixture.money(amount);
    }

    /** Counts how often it was asked to pay what. */
    private final class Bank implements PayoutGateway {

        @Override
        public Answer submit(Payout payout) {
            new JdbcTemplate(database)
                    .update(
                            "INSERT INTO test_bank VALUES (?, 1) ON DUPLICATE KEY UPDATE calls = calls + 1",
                            payout.id().toString());
            return Answer.TAKEN;
        }

        @Override
        public Answer lookup(UUID payoutId) {
            Integer known = new JdbcTemplate(database)
                    .queryForObject("SELECT COUNT(*) FROM test_bank WHERE id = ?", Integer.class, payoutId.toString());
            return known != null && known > 0 ? Answer.TAKEN : Answer.UNKNOWN;
        }
    }

    private final class Host implements RedemptionListener {

        @Override
        public void granted(Grant grant) {
            new JdbcTemplate(database)
                    .update("INSERT INTO test_told VALUES (?)", grant.id().value());
        }
    }
}
