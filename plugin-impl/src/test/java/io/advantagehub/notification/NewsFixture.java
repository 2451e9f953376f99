package io.advantagehub.notification;

import io.advantagehub.accrual.CashbackAccrued;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.event.ActivityExpiring;
import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.ledger.DebtsArisen;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.mock.env.MockEnvironment;

/** Everything that notification listens to, and host events that read as sentences. */
final class NewsFixture {
    private static final String[] TABLES = {
        "ah_sms", "ah_reminder", "ah_consent", "ah_distributor", "ah_sponsorship", "ah_setting"
    };

    private NewsFixture() {}

    static TestPlugin plugin(String mode) {
        return new TestPlugin(
                context -> {
                    context.setEnvironment(new MockEnvironment()
                            .withProperty("advantage-hub.workers", "manual")
                            .withProperty("advantage-hub.mode", mode));
                    context.registerBean(InstantSource.class, () -> new ManualClock("2026-01-01T00:00:00Z"));
                    context.registerBean(TenthForEverybody.class);
                },
                DistributorConfiguration.class,
                ConsentConfiguration.class,
                SettingsConfiguration.class,
                SmsConfiguration.class,
                NotificationConfiguration.class);
    }

    static void clear(TestPlugin plugin) {
        plugin.clear(TABLES);
    }

    static void set(TestPlugin plugin, String key, String value) {
        plugin.jdbc().update("REPLACE INTO ah_setting (name, value) VALUES (?, ?)", key, value);
    }

    /** State, recipient, kind and text or reason of every message, in the order of decision. */
    static List<String> messages(TestPlugin plugin) {
        return plugin.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', state, distributor_id, kind, COALESCE(CONVERT(body USING utf8mb4), reason))"
                                + " FROM ah_sms ORDER BY id",
                        String.class);
    }

    /** Whose, when and in which state, by instant. */
    static List<String> reminders(TestPlugin plugin) {
        return plugin.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', distributor_id, DATE_FORMAT(due_at, '%m-%d %H:%i'), state)"
                                + " FROM ah_reminder ORDER BY due_at, distributor_id, paid_until",
                        String.class);
    }

    static HostEvent bonus(String who, String amount, String at) {
        return new BonusAccrued(id(who), Instant.parse(at), money(amount), "binary", null);
    }

    static HostEvent paid(String who, String until, String at) {
        return new ActivityPaid(id(who), Instant.parse(at), Instant.parse(until));
    }

    static HostEvent expiring(String who, String expiresAt, String at) {
        return new ActivityExpiring(id(who), Instant.parse(at), Instant.parse(expiresAt));
    }

    static HostEvent agrees(String who, String at) {
        return new ConsentGranted(id(who), Instant.parse(at), MessageClass.TRANSACTIONAL, "v1", null);
    }

    static HostEvent revokes(String who, String at) {
        return new ConsentRevoked(id(who), Instant.parse(at), MessageClass.TRANSACTIONAL, null, null);
    }

    static HostEvent buys(String who, String order, String amount, String at) {
        return new PurchaseCompleted(
                id(who),
                Instant.parse(at),
                new OrderId(order),
                null,
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), "pipeline", null, 1, money(amount))));
    }

    /** Leaves the buyer owing three. */
    static HostEvent refunds(String who, String order, String at) {
        return new PurchaseRefunded(
                id(who), Instant.parse(at), new RefundId("refund-of-" + order), new OrderId(order), List.of());
    }

    private static Money money(String amount) {
        return Money.parse(amount, Money.currency("BRL"));
    }

    private static DistributorId id(String value) {
        return new DistributorId(value);
    }

    /** In place of the accrual: of each order a tenth for the buyer, and a tenth for ana. */
    private static final class TenthForEverybody implements InboxHandler {

        @Override
        public Phase phase() {
            return Phase.MONEY;
        }

        @Override
        public void handle(InboxBatch batch) {
            batch.share(
                    CashbackAccrued.class,
                    new CashbackAccrued(batch.items().stream()
                            .flatMap(TenthForEverybody::credits)
                            .toList()));
            batch.share(
                    DebtsArisen.class,
                    new DebtsArisen(batch.items().stream()
                            .filter(item -> item.event() instanceof PurchaseRefunded)
                            .map(item -> new DebtsArisen.Debt(
                                    item.number(), item.event().subject(), TransferKind.CLAW_BACK, money("3.00")))
                            .toList()));
        }

        private static Stream<CashbackAccrued.Credit> credits(InboxBatch.Item item) {
            if (!(item.event() instanceof PurchaseCompleted purchase)) {
                return Stream.empty();
            }
            Money tenth = new Money(purchase.lines().get(0).amount().minor() / 10, Money.currency("BRL"));
            return Stream.of(id("ana"), purchase.buyerId())
                    .distinct()
                    .map(person -> new CashbackAccrued.Credit(item, person, tenth));
        }
    }
}
