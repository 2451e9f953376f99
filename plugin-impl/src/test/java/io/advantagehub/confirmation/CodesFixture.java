package io.advantagehub.confirmation;

import static io.advantagehub.testing.Person.aPerson;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.MemorySmsGateway;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.database.Ids;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.errand.Errand;
import io.advantagehub.guard.GuardConfiguration;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerPolicy;
import io.advantagehub.notification.NotificationConfiguration;
import io.advantagehub.phone.PhoneConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.Outbox;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.sms.SmsGateways;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.Person;
import io.advantagehub.testing.TestPlugin;
import io.advantagehub.totp.TotpConfiguration;
import io.advantagehub.wallet.OpeningBalances;
import io.advantagehub.wallet.WalletConfiguration;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** People with verified phones and something to spend, and two operations of a host's: one it executes at once, one it is handed. */
public final class CodesFixture implements AutoCloseable {
    static final Currency BRL = Currency.getInstance("BRL");
    /** How many codes go to whoever asks from one address. */
    static final int PER_ADDRESS = 6;

    static final String BOOK = "hotel.book";
    static final String PRINT = "voucher.print";

    private static final Class<?>[] FEATURES = {
        LedgerConfiguration.class,
        SettingsConfiguration.class,
        DistributorConfiguration.class,
        IdempotencyConfiguration.class,
        ConsentConfiguration.class,
        SmsConfiguration.class,
        NotificationConfiguration.class,
        ConfirmationConfiguration.class,
        PhoneConfiguration.class,
        TotpConfiguration.class,
        GuardConfiguration.class,
        WalletConfiguration.class
    };

    final ManualClock clock = new ManualClock("2026-01-01T12:00:00Z");
    final HostOperation book = new HostOperation(BOOK, ProtectedOperation.Mode.TRANSACTIONAL);
    final HostOperation print = new HostOperation(PRINT, ProtectedOperation.Mode.DELIVERED);
    final TestPlugin plugin;
    private final TestDatabase database;
    private final MemorySmsGateway phones = new MemorySmsGateway(clock.withZone(ZoneOffset.UTC));
    private final AtomicInteger number = new AtomicInteger();
    private final List<PayoutGateway.Payout> paid = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    public CodesFixture() {
        this(TestDatabase.migrated(), "one");
    }

    /** @param keys the ids of its secrets, newest first */
    private CodesFixture(TestDatabase database, String... keys) {
        this.database = database;
        plugin = new TestPlugin(
                database,
                context -> {
                    context.setEnvironment(environment(keys));
                    context.registerBean(SystemTime.class, () -> new SystemTime(clock));
                    context.registerBean(InstantSource.class, () -> clock);
                    context.registerBean(ProgrammeCurrency.class, () -> () -> BRL);
                    context.registerBean(
                            LedgerPolicy.class,
                            () -> () ->
                                    new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ofDays(7), Duration.ofDays(365)));
                    context.registerBean(
                            SmsGateways.class,
                            () -> () -> silent ? List.of() : List.of(new SmsGateways.Named("memory", phones)));
                    context.registerBean(PayoutGateway.class, () -> new PayoutGateway() {
                        @Override
                        public Answer submit(Payout payout) {
                            paid.add(payout);
                            return Answer.TAKEN;
                        }

                        @Override
                        public Answer lookup(UUID payoutId) {
                            return Answer.TAKEN;
                        }
                    });
                    context.registerBean("book", ProtectedOperation.class, () -> book);
                    context.registerBean("print", ProtectedOperation.class, () -> print);
                },
                FEATURES);
        plugin.jdbc().execute("CREATE TABLE IF NOT EXISTS test_booking (id VARCHAR(36) NOT NULL)");
    }

    static MockEnvironment environment(String... keys) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("advantage-hub.workers", "manual")
                .withProperty("advantage-hub.confirmation.page-host", "shop.example")
                .withProperty("advantage-hub.confirmation.per-address-per-hour", String.valueOf(PER_ADDRESS))
                .withProperty("advantage-hub.sms.providers.spare.type", "log");
        for (int i = 0; i < keys.length; i++) {
            environment.setProperty("advantage-hub.confirmation.keys[" + i + "].id", keys[i]);
            environment.setProperty("advantage-hub.confirmation.keys[" + i + "].secret", "the secret " + keys[i]);
        }
        return environment;
    }

    /** Another node on the same database, at the same time, with other secrets. */
    CodesFixture withKeys(String... keys) {
        CodesFixture node = new CodesFixture(database, keys);
        node.clock.set(clock.instant().toString());
        return node;
    }

    /** One with the same secrets. */
    CodesFixture anotherNode() {
        return withKeys("one");
    }

    /** Ends this node; the database stays. */
    void leaves() {
        plugin.closeContext();
    }

    /** Writes a booking into the host's own table, in the transaction that is under way. */
    final class HostOperation implements ProtectedOperation {
        private final String type;
        private final Mode mode;
        final AtomicInteger calls = new AtomicInteger();
        final Set<UUID> ids = ConcurrentHashMap.newKeySet();
        volatile RuntimeException failure;
        volatile Answer answer = new Answer.Executed();
        volatile OnError onError = OnError.FAIL;

        HostOperation(String type, Mode mode) {
            this.type = type;
            this.mode = mode;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Shape shape() {
            return Shape.of(mode, Field.amount("amount"), Field.payee("to")).onError(onError);
        }

        @Override
        public Answer execute(Execution execution) {
            calls.incrementAndGet();
            ids.add(execution.id());
            if (mode == Mode.TRANSACTIONAL) {
                plugin.joinedJdbc()
                        .update(
                                "INSERT INTO test_booking (id) VALUES (?)",
                                execution.id().toString());
            }
            if (failure != null) {
                throw failure;
            }
            return answer;
        }
    }

    public void reset() {
        plugin.clear("ah_setting");
        silent = false;
        clock.advance(Duration.ofDays(3));
        for (HostOperation operation : List.of(book, print)) {
            operation.calls.set(0);
            operation.ids.clear();
            operation.failure = null;
            operation.answer = new ProtectedOperation.Answer.Executed();
            operation.onError = ProtectedOperation.OnError.FAIL;
        }
    }

    /** Somebody with a verified phone and 100.00. */
    public DistributorId somebody(String locale, String name) {
        return signsUp(aPerson(next().value()).named(name).speaking(locale));
    }

    /** Somebody who agreed to messages. */
    DistributorId agreeing(String locale) {
        return signsUp(aPerson(next().value()).speaking(locale).agreeingTo(MessageClass.TRANSACTIONAL));
    }

    private DistributorId next() {
        return new DistributorId("person-" + number.incrementAndGet());
    }

    private DistributorId signsUp(Person person) {
        DistributorId who = new DistributorId("person-" + number.get());
        plugin.take(History.from(
                clock.instant(),
                person.phone(phone(who).e164())
                        .vouchedFor(true)
                        .signsUp(clock.instant().toString())));
        has(who);
        return who;
    }

    public DistributorId somebody() {
        return somebody("pt-BR", "Ana Souza");
    }

    /** Somebody of whom the host knows no more than that they are there and have something. */
    public DistributorId newcomer() {
        DistributorId who = new DistributorId("person-" + number.incrementAndGet());
        happens(aPerson(who.value()).signsUp(clock.instant().toString()));
        has(who);
        return who;
    }

    /** Takes up host events, told now. */
    public void happens(HostEvent... events) {
        plugin.take(History.from(clock.instant(), events));
    }

    private void has(DistributorId who) {
        bean(OpeningBalances.class)
                .book(
                        List.of(new OpeningBalance(
                                who, "given", money("100.00"), clock.instant(), clock.instant(), null)),
                        "test");
    }

    public static PhoneNumber phone(DistributorId who) {
        return new PhoneNumber(
                "+55119876" + (50000 + Integer.parseInt(who.value().substring(7))));
    }

    /** Another number of theirs. */
    public static PhoneNumber otherPhone(DistributorId who) {
        return new PhoneNumber(phone(who).e164().replace("+55119876", "+55119875"));
    }

    /** No message goes out from now on but into the log. */
    public void fallsSilent() {
        silent = true;
    }

    /** What the payout gateway was told to pay somebody. */
    public List<String> paid(DistributorId who) {
        return paid.stream()
                .filter(payout -> payout.distributor().equals(who))
                .map(payout -> payout.amount() + " to " + payout.token() + " " + payout.last4())
                .toList();
    }

    public Confirmation transfer(DistributorId from, DistributorId to, String amount) {
        SendBalance.Answer answer = bean(SendBalance.class)
                .transfer(new SendBalance.Transfer(UUID.randomUUID().toString(), from, to, money(amount), null));
        if (answer instanceof SendBalance.Answer.Accepted accepted && accepted.confirmation() != null) {
            return accepted.confirmation();
        }
        throw new AssertionError(answer);
    }

    ConfirmOperations.Asked asks(String type, DistributorId who, String amount) {
        return operations().ask(wish(type, who, amount));
    }

    ConfirmOperations.Wish wish(String type, DistributorId who, String amount) {
        return new ConfirmOperations.Wish(
                UUID.randomUUID().toString(),
                type,
                who,
                OperationFields.none().with("amount", money(amount)).with("to", "Hotel Central"),
                null);
    }

    Confirmation asked(String type, DistributorId who) {
        return ((ConfirmOperations.Asked.Waiting) asks(type, who, "40.00")).confirmation();
    }

    /** What the phone shows last. */
    public String text(DistributorId who) {
        return texts(phone(who)).get(0);
    }

    /** All that a phone shows, newest first. */
    public List<String> texts(PhoneNumber phone) {
        bean(Outbox.class).sendDue();
        return phones.inbox(phone).stream().map(MemorySmsGateway.Received::text).toList();
    }

    int messages(DistributorId who) {
        bean(Outbox.class).sendDue();
        return phones.inbox(phone(who)).size();
    }

    public String code(DistributorId who) {
        return code(phone(who));
    }

    public String code(PhoneNumber phone) {
        String text = texts(phone).get(0);
        return text.substring(text.lastIndexOf('#') + 1);
    }

    /** What came last to a number that is nobody's yet. */
    public String codeAt(String number) {
        bean(Outbox.class).sendDue();
        String text = phones.inbox(new PhoneNumber(number)).get(0).text();
        return text.substring(text.lastIndexOf('#') + 1);
    }

    /** From now on the host throws what it executes at once. */
    public void hostFails() {
        book.failure = new IllegalStateException("no room");
    }

    public String wrongCode(DistributorId who) {
        return code(who).equals("000000") ? "000001" : "000000";
    }

    Entered enter(DistributorId who, Confirmation confirmation, String code) {
        return operations().enter(who, confirmation.id(), code);
    }

    Confirmation.Status status(DistributorId who, Confirmation confirmation) {
        return operations().find(who, confirmation.id()).orElseThrow().status();
    }

    ConfirmOperations operations() {
        return bean(ConfirmOperations.class);
    }

    public void set(String key, String value) {
        jdbc().update("REPLACE INTO ah_setting (name, value) VALUES (?, ?)", key, value);
    }

    int change(String sql, Confirmation confirmation) {
        return change(sql, confirmation.id());
    }

    /** Straight in the database, where {@code ?} is the confirmation. */
    public int change(String sql, UUID confirmation) {
        return jdbc().update(sql.replace("?", "UNHEX('" + Ids.hex(confirmation) + "')"));
    }

    /** The host's own operation cannot be executed, as long as it is so. */
    public void bookingFails(boolean fails) {
        book.failure = fails ? new IllegalStateException("no room") : null;
        book.onError = fails ? ProtectedOperation.OnError.STAY_PENDING : ProtectedOperation.OnError.FAIL;
    }

    public String available(DistributorId who) {
        return bean(ReadBalances.class).of(who).available().toDecimalString();
    }

    int bookings(Confirmation confirmation) {
        return jdbc().queryForObject(
                        "SELECT COUNT(*) FROM test_booking WHERE id = ?",
                        Integer.class,
                        confirmation.id().toString());
    }

    /** What answers over HTTP. */
    public Collection<Object> controllers() {
        return plugin.controllers();
    }

    public void runsErrands() {
        plugin.beans(Errand.class).forEach(Errand::run);
    }

    public void passes(Duration time) {
        clock.advance(time);
        plugin.beans(DueWork.class).forEach(work -> work.runDue(clock.instant(), DueWork.Passage.STANDSTILL));
    }

    public Instant now() {
        return clock.instant();
    }

    <T> T bean(Class<T> type) {
        return plugin.bean(type);
    }

    public JdbcTemplate jdbc() {
        return plugin.jdbc();
    }

    static Money money(String amount) {
        return Money.parse(amount, BRL);
    }

    @Override
    public void close() {
        plugin.close();
    }
}
