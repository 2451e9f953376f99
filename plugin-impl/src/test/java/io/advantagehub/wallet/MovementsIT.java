package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.LotTerms;
import io.advantagehub.ledger.MovementQuery;
import io.advantagehub.ledger.MovementReader;
import io.advantagehub.ledger.MovementRow;
import io.advantagehub.ledger.TransferKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened on an account, as its member sees it. */
class MovementsIT {
    private static final long NEWEST = Long.MAX_VALUE;

    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;

    @BeforeEach
    void somebody() {
        ana = wallet.somebody();
    }

    @Test
    void showAnAccrualFromFutureToAvailableToExpired() {
        accrues("10.00", TransferKind.REFERRAL_ACCRUAL, 30, 60);
        accrues("5.00", TransferKind.CASHBACK_ACCRUAL, 30, 90);
        assertThat(all())
                .containsExactly(
                        "CREDIT CASHBACK CASHBACK_ACCRUAL 5.00 0.00 FUTURE",
                        "CREDIT REFERRAL REFERRAL_ACCRUAL 10.00 0.00 FUTURE");

        wallet.passes(Duration.ofDays(30));
        assertThat(all())
                .containsExactly(
                        "CREDIT CASHBACK CASHBACK_ACCRUAL 5.00 0.00 AVAILABLE",
                        "CREDIT REFERRAL REFERRAL_ACCRUAL 10.00 0.00 AVAILABLE");

        wallet.passes(Duration.ofDays(30));
        assertThat(all().get(0)).isEqualTo("DEBIT CASHBACK EXPIRY 10.00 5.00 POSTED");
    }

    @Test
    void showAHoldUntilItIsDecided() {
        wallet.has(ana, "100.00", null);
        UUID settled = holds("10.00", TransferKind.REDEMPTION_HOLD);
        UUID lapsed = holds("20.00", TransferKind.PAYOUT_HOLD);
        UUID released = holds("30.00", TransferKind.TRANSFER_HOLD);
        UUID carried = holds("5.00", TransferKind.REDEMPTION_HOLD);
        assertThat(all())
                .startsWith(
                        "REDEMPTION PURCHASE REDEMPTION_HOLD 5.00 35.00 PENDING",
                        "DEBIT CASHBACK TRANSFER_HOLD 30.00 40.00 PENDING",
                        "DEBIT CASHBACK PAYOUT_HOLD 20.00 70.00 PENDING",
                        "REDEMPTION PURCHASE REDEMPTION_HOLD 10.00 90.00 PENDING");

        end(settled, book -> book.redeem(settled, 400, WalletFixture.cause(wallet.now())));
        end(released, book -> book.release(released, WalletFixture.cause(wallet.now())));
        end(carried, book -> book.carry(carried, day(90), wallet.now()));
        wallet.passes(Duration.ofDays(10));

        assertThat(all())
                .containsExactly(
                        "CREDIT REFUND RESTORATION 20.00 91.00 AVAILABLE",
                        "CREDIT REFUND RESTORATION 30.00 71.00 AVAILABLE",
                        "CREDIT REFUND RESTORATION 6.00 41.00 AVAILABLE",
                        "REDEMPTION PURCHASE REDEMPTION_HOLD 5.00 35.00 PENDING",
                        "DEBIT CASHBACK TRANSFER_HOLD 30.00 40.00 VOIDED",
                        "DEBIT CASHBACK PAYOUT_HOLD 20.00 70.00 EXPIRED",
                        "REDEMPTION PURCHASE REDEMPTION_HOLD 10.00 90.00 POSTED",
                        "CREDIT CASHBACK OPENING_BALANCE 100.00 0.00 AVAILABLE");
    }

    @Test
    void areFoundByTypeAndSituation() {
        history();

        for (@Nullable String type : new @Nullable String[] {null, "CREDIT", "DEBIT", "REDEMPTION"}) {
            for (@Nullable
            String situation : new @Nullable String[] {null, "CASHBACK", "REFERRAL", "PURCHASE", "REFUND"}) {
                List<String> expected = all().stream()
                        .filter(row -> type == null || row.startsWith(type))
                        .filter(row -> situation == null || row.split(" ")[1].equals(situation))
                        .toList();
                assertThat(find(new MovementQuery(type, situation, null, null, NEWEST, 100)))
                        .as("%s %s", type, situation)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void areReadPageByPage() {
        history();

        for (@Nullable String type : new @Nullable String[] {null, "CREDIT"}) {
            List<MovementRow> pages = new ArrayList<>();
            long below = NEWEST;
            List<MovementRow> page;
            do {
                page = rows(new MovementQuery(type, null, null, null, below, 2));
                pages.addAll(page);
                below = page.isEmpty() ? 0 : page.get(page.size() - 1).version();
            } while (!page.isEmpty());
            assertThat(pages).isEqualTo(rows(new MovementQuery(type, null, null, null, NEWEST, 100)));
        }
    }

    @Test
    void areFoundByWhenTheyCount() {
        Instant start = wallet.now();
        wallet.has(ana, "1.00", null);
        wallet.passes(Duration.ofDays(1));
        wallet.has(ana, "2.00", null);
        wallet.passes(Duration.ofDays(1));
        wallet.has(ana, "3.00", null);
        // booked now, and of yesterday
        wallet.on(
                ana,
                book -> book.accrue(
                        WalletFixture.id(ana),
                        400,
                        new LotTerms(start.plus(Duration.ofDays(1)), wallet.now(), null),
                        TransferKind.REFERRAL_ACCRUAL,
                        WalletFixture.cause(start.plus(Duration.ofDays(1)))));

        assertThat(between(start, start.plus(Duration.ofDays(1)))).containsExactly("1.00");
        assertThat(between(start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(2))))
                .containsExactly("4.00", "2.00");
        assertThat(between(start.plus(Duration.ofDays(1)), null)).containsExactly("4.00", "3.00", "2.00");
        assertThat(between(null, start.plus(Duration.ofDays(2)))).containsExactly("4.00", "2.00", "1.00");
        assertThat(between(start.plus(Duration.ofDays(3)), null)).isEmpty();
    }

    @Test
    void areFoundByWhenTheyCountAmongThousandsOfWhichSomeWereToldLate() {
        int days = 40;
        Random random = new Random(4);
        for (int day = 0; day < days; day++) {
            wallet.passes(Duration.ofDays(1));
            boolean late = random.nextInt(4) == 0;
            wallet.on(ana, book -> {
                random.ints(100, 0, late ? 10_000_000 : 5_000)
                        .mapToObj(seconds -> wallet.now().minusSeconds(seconds))
                        .forEach(at -> book.credit(
                                WalletFixture.id(ana), 1, new LotTerms(at, at, null), WalletFixture.cause(at)));
                return true;
            });
        }
        List<MovementRow> all = rows(new MovementQuery(null, null, null, null, NEWEST, 5_000));
        assertThat(all).hasSize(days * 100);

        for (int i = 0; i < 30; i++) {
            Instant from = i % 3 == 0 ? null : wallet.now().minus(Duration.ofHours(random.nextInt(days * 24)));
            Instant to = i % 3 == 1 ? null : wallet.now().minus(Duration.ofHours(random.nextInt(days * 24)));
            long below = random.nextBoolean() ? NEWEST : random.nextInt(days * 100);
            int limit = random.nextBoolean() ? 20 : 5_000;
            @Nullable String type = random.nextBoolean() ? "CREDIT" : null;

            assertThat(rows(new MovementQuery(type, null, from, to, below, limit)))
                    .as("from %s to %s below %s", from, to, below)
                    .isEqualTo(all.stream()
                            .filter(row -> from == null || !row.at().isBefore(from))
                            .filter(row -> to == null || row.at().isBefore(to))
                            .filter(row -> row.version() < below)
                            .limit(limit)
                            .toList());
        }
    }

    @Test
    void areNoneOfWhoNeverHadAnything() {
        assertThat(all()).isEmpty();
        assertThat(between(wallet.now(), null)).isEmpty();
    }

    private void history() {
        accrues("10.00", TransferKind.REFERRAL_ACCRUAL, 30, 60);
        wallet.has(ana, "100.00", null);
        UUID settled = holds("10.00", TransferKind.REDEMPTION_HOLD);
        end(settled, book -> book.redeem(settled, 400, WalletFixture.cause(wallet.now())));
        holds("20.00", TransferKind.PAYOUT_HOLD);
        wallet.passes(Duration.ofDays(61));
    }

    private void accrues(String amount, TransferKind kind, int maturesOnDay, int expiresOnDay) {
        LotTerms terms = new LotTerms(wallet.now(), day(maturesOnDay), day(expiresOnDay));
        wallet.on(
                ana,
                book -> book.accrue(
                        WalletFixture.id(ana), minor(amount), terms, kind, WalletFixture.cause(wallet.now())));
    }

    private UUID holds(String amount, TransferKind kind) {
        return wallet.spending(
                ana,
                minor(amount),
                book -> book.hold(
                        WalletFixture.id(ana), minor(amount), day(10), kind, WalletFixture.cause(wallet.now())));
    }

    private void end(UUID hold, java.util.function.Consumer<Book> how) {
        wallet.ending(ana, hold, how);
    }

    private List<String> all() {
        return find(new MovementQuery(null, null, null, null, NEWEST, 100));
    }

    private List<String> between(@Nullable Instant from, @Nullable Instant to) {
        return rows(new MovementQuery(null, null, from, to, NEWEST, 100)).stream()
                .map(row -> money(row.amount()))
                .toList();
    }

    private List<String> find(MovementQuery query) {
        return rows(query).stream()
                .map(row -> String.join(
                        " ",
                        row.type(),
                        row.situation(),
                        row.kind().name(),
                        money(row.amount()),
                        money(row.availableAfter()),
                        row.status().name()))
                .toList();
    }

    private List<MovementRow> rows(MovementQuery query) {
        return wallet.bean(MovementReader.class).find(new DistributorId(ana), WalletFixture.BRL, query, wallet.now());
    }

    private static String money(long minor) {
        return new Money(minor, WalletFixture.BRL).toDecimalString();
    }

    private static long minor(String amount) {
        return WalletFixture.money(amount).minor();
    }

    private static Instant day(int days) {
        return wallet.now().plus(Duration.ofDays(days));
    }
}
