package io.advantagehub.replay;

import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.api.usecase.ReplayHostEvents;
import io.advantagehub.api.usecase.ReplayHostEvents.Report;
import io.advantagehub.api.usecase.ReplayHostEvents.Request;
import io.advantagehub.clock.ClockConfiguration;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.inbox.InboxConfiguration;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.notification.NotificationConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.TestPlugin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.env.MapPropertySource;

/** A plugin that replays, on a database of its own. */
final class ReplayFixture implements AutoCloseable {
    static final String RULES = """
            currency: BRL
            maturation: P30D
            expiry: P365D
            maxLevels: 3
            buyer: "0.01"
            levels: ["0.10", "0.05", "0.02"]
            """;

    private final Path folder;
    private final TestPlugin plugin;

    ReplayFixture(Path folder) {
        this.folder = folder;
        this.plugin = new TestPlugin(
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test", Map.of("advantage-hub.mode", "replay"))),
                ClockConfiguration.class,
                LeaseConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                ConsentConfiguration.class,
                LedgerConfiguration.class,
                AccrualConfiguration.class,
                SmsConfiguration.class,
                NotificationConfiguration.class,
                InboxConfiguration.class,
                ReplayConfiguration.class);
    }

    TestPlugin plugin() {
        return plugin;
    }

    Report replay(Path file, Path rules, String until) {
        Instant end = until == null ? null : Instant.parse(until);
        return plugin.bean(ReplayHostEvents.class).replay(new Request(file, rules, end, csv()));
    }

    Report replay(List<String> lines, String until) {
        return replay(file(String.join("\n", lines) + "\n"), rules(RULES), until);
    }

    Report replay(List<String> lines) {
        return replay(lines, null);
    }

    Path file(String text) {
        return write("events.jsonl", text.getBytes(StandardCharsets.UTF_8));
    }

    Path rules(String text) {
        return write("rules.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    Path gzip(String text) {
        Path file = folder.resolve("events.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return file;
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path csv() {
        return folder.resolve("report.csv");
    }

    String report() {
        try {
            return Files.readString(csv());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All that a run may leave behind, as text: equal texts mean that nothing changed. */
    List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "ah_event_key",
                "ah_inbox",
                "ah_dead_letter",
                "ah_finding",
                "ah_distributor",
                "ah_sponsorship",
                "ah_consent",
                "ah_account",
                "ah_transfer",
                "ah_entry",
                "ah_lot",
                "ah_lot_open",
                "ah_allocation",
                "ah_order",
                "ah_order_line",
                "ah_refund",
                "ah_accrual",
                "ah_sms",
                "ah_reminder",
                "ah_clock")) {
            plugin.jdbc()
                    .queryForList("SELECT * FROM " + table)
                    .forEach(row -> rows.add(table
                            + row.values().stream().map(ReplayFixture::text).toList()));
        }
        rows.sort(null);
        return rows;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    @Override
    public void close() {
        plugin.close();
    }

    static String signUp(String id, String time, String who, String sponsor) {
        return event(
                id,
                "distributor.signed-up",
                time,
                who,
                "{\"distributorId\":\"%s\"%s}"
                        .formatted(who, sponsor == null ? "" : ",\"sponsorId\":\"" + sponsor + "\""));
    }

    static String purchase(String id, String time, String who, String amount) {
        return event(
                id,
                "purchase.completed",
                time,
                who,
                ("{\"orderId\":\"o-%s\",\"buyerId\":\"%s\",\"lines\":[{\"lineId\":\"1\",\"product\":\"instance\","
                                + "\"quantity\":1,\"amount\":{\"value\":\"%s\",\"currency\":\"BRL\"}}]}")
                        .formatted(id, who, amount));
    }

    static String refund(String id, String time, String who, String purchase) {
        return event(
                id,
                "purchase.refunded",
                time,
                who,
                "{\"refundId\":\"r-%s\",\"orderId\":\"o-%s\",\"buyerId\":\"%s\"}".formatted(id, purchase, who));
    }

    static String event(String id, String type, String time, String who, String data) {
        return ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/test\",\"type\":\"%s\",\"subject\":\"%s\","
                        + "\"time\":\"%s\",\"data\":%s}")
                .formatted(id, type, who, time, data);
    }
}
