package io.advantagehub.imports;

import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.ImportPlatform;
import io.advantagehub.api.usecase.ImportPlatform.LineFault;
import io.advantagehub.api.usecase.ImportPlatform.Report;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.ConfirmationConfiguration;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.inbox.Arrival;
import io.advantagehub.inbox.Inbox;
import io.advantagehub.inbox.InboxConfiguration;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.notification.NotificationConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import io.advantagehub.wallet.WalletConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** A plugin into which files are imported, on a database of its own; its clock shows the beginning of 2026. */
final class ImportFixture implements AutoCloseable {
    static final String NOW = "2026-01-01T00:00:00Z";
    private static final List<String> TABLES = List.of(
            "ah_event_key",
            "ah_inbox",
            "ah_finding",
            "ah_dead_letter",
            "ah_distributor",
            "ah_sponsorship",
            "ah_consent",
            "ah_opening_balance",
            "ah_account",
            "ah_transfer",
            "ah_entry",
            "ah_lot",
            "ah_lot_open",
            "ah_allocation",
            "ah_order",
            "ah_order_line",
            "ah_accrual",
            "ah_sms");

    private final HostEventFormat format =
            ServiceLoader.load(HostEventFormat.class).findFirst().orElseThrow();
    private final ManualClock clock = new ManualClock(NOW);
    private final Path folder;
    private final TestPlugin plugin;
    private int events;

    ImportFixture(Path folder) {
        this.folder = folder;
        this.plugin = new TestPlugin(
                this::beans,
                LeaseConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                ConsentConfiguration.class,
                LedgerConfiguration.class,
                AccrualConfiguration.class,
                IdempotencyConfiguration.class,
                ConfirmationConfiguration.class,
                WalletConfiguration.class,
                SmsConfiguration.class,
                NotificationConfiguration.class,
                InboxConfiguration.class,
                ImportsConfiguration.class);
    }

    private void beans(AnnotationConfigApplicationContext context) {
        context.setEnvironment(new MockEnvironment()
                .withProperty("advantage-hub.workers", "manual")
                .withProperty("advantage-hub.cashback.levels", "0.10,0.05"));
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(SystemTime.class, () -> new SystemTime(clock));
    }

    /** What a run told. */
    record Outcome(Report report, List<LineFault> faults) {
        List<String> told() {
            return faults.stream()
                    .map(fault -> fault.line() + " " + fault.code() + " " + fault.field())
                    .toList();
        }
    }

    Outcome imports(List<String> lines) {
        return imports(file(lines));
    }

    Outcome imports(String... lines) {
        return imports(List.of(lines));
    }

    Outcome imports(Path file) {
        letLeasesLapse();
        List<LineFault> faults = new ArrayList<>();
        return new Outcome(plugin.bean(ImportPlatform.class).run(file, faults::add), faults);
    }

    Path file(List<String> lines) {
        return write("people.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path gzip(List<String> lines) {
        Path file = folder.resolve("people.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /** The host tells something, and it is taken up. */
    void tells(HostEvent event) {
        accepts(event);
        plugin.bean(Inbox.class).drain();
    }

    void accepts(HostEvent event) {
        EventKey key = new EventKey("/host", "e" + events++);
        plugin.bean(Inbox.class)
                .acceptArrivals(
                        List.of(new Arrival(new Delivery.Valid(key, format.content(event), event), clock.instant())),
                        OnRejection.PARK);
    }

    String available(String who) {
        return plugin.bean(ReadBalances.class)
                .of(new DistributorId(who))
                .available()
                .toDecimalString();
    }

    String future(String who) {
        return plugin.bean(ReadBalances.class)
                .of(new DistributorId(who))
                .future()
                .toDecimalString();
    }

    Map<?, ?> differences() {
        return plugin.bean(LedgerCheck.class).differences();
    }

    TestPlugin plugin() {
        return plugin;
    }

    ManualClock clock() {
        return clock;
    }

    List<String> ask(String sql) {
        return plugin.jdbc().queryForList(sql, String.class);
    }

    /** Everything there is, by table, as text. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : TABLES) {
            List<String> rows = new ArrayList<>();
            plugin.jdbc()
                    .queryForList("SELECT * FROM " + table)
                    .forEach(row -> rows.add(
                            row.values().stream().map(ImportFixture::text).toList() + ""));
            rows.sort(null);
            all.put(table, rows);
        }
        return all;
    }

    /** As if whoever took up events had been idle for some seconds. */
    void letLeasesLapse() {
        plugin.jdbc().execute("UPDATE ah_lease SET until = '1970-01-01 00:00:00'");
    }

    void clear() {
        clock.set(NOW);
        letLeasesLapse();
        plugin.clear(TABLES.toArray(String[]::new));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    static String person(String id, String sponsor, String more) {
        return "{\"distributor\":{\"distributorId\":\"%s\"%s%s}}"
                .formatted(id, sponsor == null ? "" : ",\"sponsorId\":\"" + sponsor + "\"", more.replace('\'', '"'));
    }

    static String person(String id, String sponsor) {
        return person(id, sponsor, "");
    }

    static String consent(String id, String more) {
        return "{\"consent\":{\"distributorId\":\"%s\",\"class\":\"TRANSACTIONAL\"%s}}"
                .formatted(id, more.replace('\'', '"'));
    }

    static String balance(String id, String reference, String amount, String dates) {
        return ("{\"openingBalance\":{\"distributorId\":\"%s\",\"reference\":\"%s\","
                        + "\"amount\":{\"value\":\"%s\",\"currency\":\"BRL\"}%s}}")
                .formatted(id, reference, amount, dates.replace('\'', '"'));
    }

    @Override
    public void close() {
        plugin.close();
    }
}
