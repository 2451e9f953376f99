package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.TestPlugin;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** With the triggers of {@code advantagehub/hardening}: the ledger writes as before, and nobody changes what it wrote. */
class HardenedLedgerIT {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final DistributorId ANA = new DistributorId("ana");
    private static final DistributorId BRUNO = new DistributorId("bruno");
    private static final AccountId ACCOUNT = AccountId.member(ANA, BRL);
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");

    @AutoClose
    private static final TestPlugin plugin = new TestPlugin(
            hardened(),
            context -> {
                context.registerBean(
                        LedgerPolicy.class,
                        () -> () -> new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ofDays(7), null));
                context.registerBean(ProgrammeCurrency.class, () -> () -> BRL);
            },
            LedgerConfiguration.class);

    private static final JdbcTemplate sql = plugin.jdbc();

    private static TestDatabase hardened() {
        TestDatabase database = TestDatabase.migrated();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:advantagehub/hardening")
                .table("ah_hardening_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return database;
    }

    @BeforeAll
    static void start() {
        earnAndTakeBack();
        holdAndOwe();
    }

    @Test
    void theLedgerWritesAsBefore() {
        assertThat(plugin.bean(LedgerReader.class).booked(List.of(ANA), BRL))
                .containsEntry(ANA, new Balance(0, 700, 0, 0, 0));
        assertThat(plugin.bean(LedgerCheck.class).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ah_transfer, amount = amount + 1, TRUE",
        "ah_entry, amount = amount + 1, TRUE",
        "ah_lot, amount = amount + 1, TRUE",
        "ah_allocation, amount = amount + 1, TRUE",
        // one that has ended is kept by its resolution's foreign key already
        "ah_pending, amount = amount + 1, id NOT IN (SELECT pending_id FROM ah_resolution)",
        "ah_resolution, id = pending_id, TRUE",
        "ah_debt, amount = amount + 1, TRUE"
    })
    void nobodyChangesOrDeletesWhatItWrote(String table, String change, String which) {
        assertThatThrownBy(() -> sql.update("UPDATE " + table + " SET " + change + " WHERE " + which))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> sql.update("DELETE FROM " + table + " WHERE " + which))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("written once");
        assertThat(plugin.bean(LedgerCheck.class).differences()).isEmpty();
    }

    /** The mutant of the above: a schema without the trigger. */
    @Test
    void withoutTheTriggerOnlyTheCheckNamesWhatWasChanged() {
        String rewritten = "UPDATE ah_entry SET available_after = available_after + ? WHERE version = 2";
        sql.execute("DROP TRIGGER ah_entry_no_update");
        try {
            assertThat(sql.update(rewritten, 1)).isPositive();
            assertThat(plugin.bean(LedgerCheck.class).differences()).containsOnlyKeys(LedgerCheck.Difference.HISTORY);
            sql.update(rewritten, -1);
        } finally {
            sql.execute(
                    "CREATE TRIGGER ah_entry_no_update AFTER UPDATE ON ah_entry FOR EACH ROW"
                            + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_entry is written once: a correction is a new row'");
        }
    }

    private static void earnAndTakeBack() {
        Ledger ledger = plugin.bean(Ledger.class);
        Instant later = JANUARY.plus(Duration.ofDays(40));
        plugin.bean(Transactions.class).own(() -> {
            Book book = ledger.open(new Needs(BRL).crediting(Set.of(ANA)).asOf(later));
            LotTerms terms = new LotTerms(JANUARY, JANUARY.plus(Duration.ofDays(30)), null);
            Cause cause = new Cause(JANUARY, null, 1, "order");
            var lot = book.accrue(ACCOUNT, 1000, terms, TransferKind.REFERRAL_ACCRUAL, cause);
            book.catchUp(ACCOUNT, later);
            book.clawBack(ACCOUNT, new Book.Claim(lot, 300, 0), cause);
            ledger.close(book);
            return book;
        });
    }

    private static void holdAndOwe() {
        Ledger ledger = plugin.bean(Ledger.class);
        Instant now = JANUARY;
        plugin.bean(Transactions.class).own(() -> {
            Book book = ledger.open(new Needs(BRL).crediting(Set.of(BRUNO)).asOf(now));
            AccountId account = AccountId.member(BRUNO, BRL);
            Cause cause = new Cause(now, null, null, "order");
            book.credit(account, 1000, new LotTerms(now, now, null), cause);
            book.hold(account, 100, Instant.parse("2027-01-01T00:00:00Z"), TransferKind.REDEMPTION_HOLD, cause);
            UUID given =
                    book.hold(account, 900, Instant.parse("2027-01-01T00:00:00Z"), TransferKind.PAYOUT_HOLD, cause);
            book.payOut(given, cause);
            book.clawBack(account, new Book.Claim(UUID.randomUUID(), 50, 0), cause);
            ledger.close(book);
            return book;
        });
    }
}
