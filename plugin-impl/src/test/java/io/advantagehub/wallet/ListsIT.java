package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.ledger.LotTerms;
import io.advantagehub.ledger.MovementQuery;
import io.advantagehub.ledger.MovementReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** However much there is of everything, a list reads about as many rows as it shows. */
class ListsIT {
    private static final int MANY = 3_000;
    private static final int SHOWN = 21;

    private static final DistributorId ANA = new DistributorId("ana");
    private static final Part FIRST = Part.of(null, SHOWN);

    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    @BeforeAll
    static void start() {
        fill(
                "ah_redemption (id, distributor_id, amount, currency, state, pending_id, asked_at, expires_at, settled_amount)",
                "UNHEX(LEFT(SHA2(n, 256), 32)), 'ana', 1, 'BRL', IF(n = 7, 'G', 'S'), UNHEX(LEFT(SHA2(n, 256), 32)), '2026-01-01', '2027-01-01',"
                        + " IF(n = 7, NULL, 1)");
        fill(
                "ah_transfer_order (id, distributor_id, payee_id, amount, currency, state, pending_id, asked_at, expires_at)",
                "UNHEX(LEFT(SHA2(n, 256), 32)), 'ana', 'bruno', 1, 'BRL', 'D', UNHEX(LEFT(SHA2(n, 256), 32)), '2026-01-01', '2027-01-01'");
        fill(
                "ah_payout (id, distributor_id, amount, currency, destination_token, destination_last4, state, pending_id,"
                        + " asked_at, expires_at, due_at)",
                "UNHEX(LEFT(SHA2(n, 256), 32)), 'ana', 1, 'BRL', 't', '1234', 'S', UNHEX(LEFT(SHA2(n, 256), 32)), '2026-01-01', '2027-01-01', '2026-01-01'");
        fill(
                "ah_adjustment (id, distributor_id, amount, currency, reason_code, state, proposed_by, proposed_at)",
                "UNHEX(LEFT(SHA2(n, 256), 32)), IF(n % 300 = 0, 'ana', 'bruno'), 1, 'BRL', 'x', IF(n % 300 = 1, 'P', 'A'), 'admin',"
                        + " '2026-01-01'");
        wallet.has("ana", "1.00", null);
        fill(
                "ah_account (id, owner_id, currency, booked_at, parked_reason)",
                "UNHEX(LEFT(SHA2(n, 256), 32)), CONCAT('p', n), 'BRL', '2026-01-01', IF(n % 300 = 0, 'for a look', NULL)");
        for (int i = 1; i <= 3; i++) {
            fill(
                    "ah_entry (account_id, version, transfer_id, bucket, type, situation, amount, future_after, available_after,"
                            + " held_after, debt_after, redeemed_after, booked_at, effective_at)",
                    "(SELECT id FROM ah_account WHERE owner_id = 'ana'), 100 + " + i * MANY + " + n,"
                            + " (SELECT MAX(id) FROM ah_transfer), 'A', IF(n = 7, 'DEBIT', 'CREDIT'), 'CASHBACK', 1, 0, 0, 0, 0,"
                            + " 0, '2026-01-01', '2026-01-01'");
        }
        fill(
                "ah_debt (account_id, version, transfer_id, kind, amount)",
                "(SELECT id FROM ah_account WHERE owner_id = 'ana'), n, (SELECT MAX(id) FROM ah_transfer), 'CLAW_BACK', 1");
        wallet.jdbc().update("UPDATE ah_account SET debt = 10 WHERE owner_id = 'ana'");
    }

    @Test
    void ofRedemptions() {
        RedemptionMapper rows = wallet.bean(RedemptionMapper.class);

        assertReadsFew(() -> rows.page("ana", FIRST), SHOWN);
        assertReadsFew(() -> rows.granted("ana", wallet.now(), FIRST), 1);
        assertReadsFew(() -> rows.granted(null, wallet.now(), FIRST), 1);
    }

    @Test
    void ofTransfersAndPayouts() {
        assertReadsFew(() -> wallet.bean(GiftMapper.class).page("ana", FIRST), SHOWN);
        assertReadsFew(() -> wallet.bean(PayoutMapper.class).page("ana", FIRST), SHOWN);
    }

    @Test
    void ofAdjustments() {
        AdjustmentMapper rows = wallet.bean(AdjustmentMapper.class);

        assertReadsFew(() -> rows.page(null, null, FIRST), SHOWN);
        assertReadsFew(() -> rows.page("P", null, FIRST), 10);
        assertReadsFew(() -> rows.page(null, "ana", FIRST), 10);
        assertReadsFew(() -> rows.page("P", "ana", FIRST), 0);
    }

    @Test
    void ofParkedAccounts() {
        LedgerCheck check = wallet.bean(LedgerCheck.class);

        assertReadsFew(() -> check.parked(null, SHOWN), 10);
        assertThat(check.parked(null, 4)).isEqualTo(check.parked(null, 10).subList(0, 4));
        assertThat(check.parked(check.parked(null, 4).get(3).owner(), SHOWN))
                .isEqualTo(check.parked(null, 10).subList(4, 10));
    }

    @Test
    void ofMovementsAndDebts() {
        assertReadsFew(() -> movements(null, null), SHOWN);
        assertReadsFew(() -> movements("CREDIT", "CASHBACK"), SHOWN);
        assertReadsFew(() -> movements("DEBIT", null), 3);
        assertReadsFew(() -> movements("CREDIT", "REFERRAL"), 0);
        // of which debts a sum consists is known from the latest ones only
        assertReads(() -> wallet.bean(LedgerReader.class).debts(ANA, WalletFixture.BRL, wallet.now()), 10, 200);
    }

    /** Wherever they are in a history of thousands, no more of it is looked at than a page and what no span covers yet. */
    @Test
    void ofMovementsByTime() {
        String who = wallet.somebody();
        for (int day = 0; day < 100; day++) {
            wallet.passes(Duration.ofDays(1));
            wallet.on(who, book -> {
                for (int i = 0; i < 103; i++) {
                    book.credit(WalletFixture.id(who), 1, lot(), WalletFixture.cause(wallet.now()));
                }
                return true;
            });
        }
        Instant third = WalletFixture.START.plus(Duration.ofDays(3));
        Instant last = wallet.now();

        for (@Nullable String type : new @Nullable String[] {null, "CREDIT"}) {
            assertReadsSpans(() -> page(who, new MovementQuery(type, null, null, third, Long.MAX_VALUE, SHOWN)));
            assertReadsSpans(
                    () -> page(who, new MovementQuery(type, null, third, third.plusSeconds(1), Long.MAX_VALUE, SHOWN)));
            assertReadsSpans(() -> page(who, new MovementQuery(type, null, last, null, Long.MAX_VALUE, SHOWN)));
        }
    }

    private static LotTerms lot() {
        return new LotTerms(wallet.now(), wallet.now(), null);
    }

    private static List<?> movements(@Nullable String type, @Nullable String situation) {
        return page("ana", new MovementQuery(type, situation, null, null, Long.MAX_VALUE, SHOWN));
    }

    private static List<?> page(String who, MovementQuery query) {
        return wallet.bean(MovementReader.class).find(new DistributorId(who), WalletFixture.BRL, query, wallet.now());
    }

    private static void assertReadsFew(Supplier<? extends List<?>> list, int shown) {
        assertReads(list, shown, SHOWN);
    }

    /** One of 1024 entries, which may be looked at in an index too, and another that is not full yet. */
    private static void assertReadsSpans(Supplier<? extends List<?>> list) {
        assertReads(list, SHOWN, 3 * 1_024 / 6);
    }

    /** A row may be looked at in an index, in its table, and once more when it is sorted. */
    private static void assertReads(Supplier<? extends List<?>> list, int shown, int rows) {
        long read = wallet.inTransaction(() -> {
            long before = rowsRead();
            assertThat(list.get()).hasSize(shown);
            return rowsRead() - before;
        });

        assertThat(read).as("rows read").isLessThan(6L * rows);
    }

    /** By this connection so far. */
    private static long rowsRead() {
        return new JdbcTemplate(wallet.bean(DataSource.class))
                .query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, number) -> row.getLong(2)).stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private static void fill(String table, String row) {
        wallet.jdbc()
                .update("INSERT INTO " + table
                        + " WITH RECURSIVE seq (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seq WHERE n < "
                        + MANY / 3 + ") SELECT " + row + " FROM (SELECT n FROM seq UNION ALL SELECT n + " + MANY / 3
                        + " FROM seq UNION ALL SELECT n + " + 2 * (MANY / 3) + " FROM seq) s");
    }
}
