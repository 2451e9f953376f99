package io.advantagehub.wallet;

import static io.advantagehub.testing.AtOnce.atOnce;
import static io.advantagehub.wallet.Answers.done;
import static io.advantagehub.wallet.Answers.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.api.DistributorId;
import io.advantagehub.testing.Moment;
import io.advantagehub.wallet.GiftRow.Status;
import io.advantagehub.wallet.GiftRow.To;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cashback given to another distributor. */
class GiftIT {
    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;
    private String bruno;

    @BeforeEach
    void people() {
        ana = wallet.somebodyRegistered();
        bruno = wallet.somebodyRegistered();
    }

    @AfterEach
    void allAgrees() {
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void keepsTheGiversDates() {
        wallet.has(ana, "20.00", day(60));
        wallet.has(ana, "30.00", day(50));

        GiftRow row = done(gives("35.00", bruno, "for your birthday"));

        assertThat(row.told()).isEqualTo(Status.DONE);
        assertThat(wallet.available(ana)).isEqualTo("15.00");
        assertThat(lots(bruno)).containsExactly("30.00 " + date(day(50)), "5.00 " + date(day(60)));
    }

    @Test
    void paysOffWhatTheOtherOwesFirst() {
        wallet.has(bruno, "10.00", null);
        UUID hold = wallet.spending(
                bruno,
                1000,
                book -> book.hold(
                        WalletFixture.id(bruno),
                        1000,
                        day(1),
                        Operation.REDEMPTION.hold(),
                        WalletFixture.cause(wallet.now())));
        wallet.ending(bruno, hold, book -> book.redeem(hold, 1000, WalletFixture.cause(wallet.now())));
        wallet.owes(bruno, "8.00");
        wallet.has(ana, "20.00", null);

        done(gives("10.00", bruno, null));

        assertThat(wallet.balances(bruno)).contains("available 2.00", "debt 0.00");
    }

    @Test
    void waitsForItsConfirmationAndCanBeTakenBackTillThen() {
        wallet.has(ana, "20.00", null);
        GiftRow first = done(asks("5.00", wallet.now().plus(Duration.ofMinutes(5))));
        GiftRow second = done(asks("6.00", wallet.now().plus(Duration.ofMinutes(5))));
        GiftRow third = done(asks("7.00", wallet.now().plus(Duration.ofMinutes(5))));
        assertThat(wallet.balances(ana)).contains("available 2.00", "held 18.00");

        assertThat(done(wallet.inTransaction(() -> gifts().confirm(read(first))))
                        .told())
                .isEqualTo(Status.DONE);
        assertThat(done(wallet.inTransaction(() -> gifts().withdraw(second.id(), new DistributorId(ana), "withdrawn")))
                        .told())
                .isEqualTo(Status.CANCELLED);
        wallet.passes(Duration.ofMinutes(5));
        assertThat(read(third).status(wallet.now())).isEqualTo(Status.EXPIRED);
        assertThat(word(wallet.inTransaction(() -> gifts().confirm(read(third)))))
                .isEqualTo("not-cancellable");
        assertThat(word(wallet.inTransaction(() -> gifts().withdraw(first.id(), new DistributorId(ana), "withdrawn"))))
                .isEqualTo("not-cancellable");

        assertThat(wallet.available(ana)).isEqualTo("15.00");
        assertThat(wallet.available(bruno)).isEqualTo("5.00");
        wallet.sweeps();
        assertThat(read(third).told()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void goesToWhoIsRegisteredAndNobodyFindsOutWhoThatIsByTrying() {
        wallet.has(ana, "20.00", null);
        for (int i = 0; i < 20; i++) {
            assertThat(word(gives("1.00", "nobody-" + i, null))).isEqualTo("unknown-payee");
        }

        assertThat(word(gives("1.00", "nobody-20", null))).isEqualTo("limit-exceeded");
        assertThat(word(gives("1.00", bruno, null))).isEqualTo("limit-exceeded");

        wallet.passes(Duration.ofDays(1));
        assertThat(word(gives("1.00", bruno, null))).isEqualTo("done");
    }

    /** More at once than may be looked up: none of them finds anybody counted. */
    @Test
    void noMoreAreLookedUpWhereManyAreNamedAtTheSameMoment() throws Exception {
        HikariDataSource pool = wallet.plugin().dataSource();
        int connections = pool.getMaximumPoolSize();
        pool.setMaximumPoolSize(40);
        Moment allConnected = new Moment(40, Duration.ofMinutes(1));
        atOnce(40, () -> wallet.inTransaction(() -> allConnected.after("connected")));
        Moment moment = new Moment(40);
        AtomicInteger nobody = new AtomicInteger();

        List<String> words = atOnce(
                40, () -> wallet.inTransaction(() -> moment.after(word(asks("nobody-" + nobody.incrementAndGet())))));

        pool.setMaximumPoolSize(connections);
        assertThat(words).filteredOn("unknown-payee"::equals).hasSize(20);
        assertThat(words).filteredOn("limit-exceeded"::equals).hasSize(20);
    }

    @Test
    void lookingSomebodyUpCountsWhoeverThatIsAndWhoWasGivenSomethingBeforeIsKnown() {
        wallet.has(ana, "20.00", null);
        assertThat(word(gives("1.00", bruno, null))).isEqualTo("done");
        String carla = wallet.somebodyRegistered();
        for (int i = 0; i < 19; i++) {
            assertThat(word(gives("100.00", carla, null))).isEqualTo("insufficient-balance");
        }

        assertThat(word(gives("1.00", carla, null))).isEqualTo("limit-exceeded");
        assertThat(word(gives("1.00", bruno, null))).isEqualTo("done");
    }

    @Test
    void isRefusedWithACardNumberOrToOneself() {
        wallet.has(ana, "20.00", null);

        assertThat(word(gives("1.00", bruno, "pay 4111 1111 1111 1111"))).isEqualTo("card-number-refused");
        assertThat(word(gives("1.00", "4111111111111111", null))).isEqualTo("card-number-refused");
        assertThat(word(gives("1.00", ana, null))).isEqualTo("invalid-request");
        assertThat(word(gives("1.00", bruno, "x".repeat(141)))).isEqualTo("invalid-request");
        assertThat(word(gives("20.01", bruno, null))).isEqualTo("insufficient-balance");
        assertThat(wallet.available(ana)).isEqualTo("20.00");
    }

    private Outcome<GiftRow> gives(String amount, String to, @Nullable String note) {
        return wallet.inTransaction(() ->
                gifts().ask(new DistributorId(ana), WalletFixture.money(amount), new To(new DistributorId(to), note)));
    }

    private Outcome<GiftRow> asks(String to) {
        return gifts().ask(new DistributorId(ana), WalletFixture.money("1.00"), new To(new DistributorId(to), null));
    }

    private Outcome<GiftRow> asks(String amount, Instant until) {
        Gifts waiting = wallet.gifts(wanted -> new ConfirmationGate.Asked.Waiting(UUID.randomUUID(), until));
        return wallet.inTransaction(() -> waiting.ask(
                new DistributorId(ana), WalletFixture.money(amount), new To(new DistributorId(bruno), null)));
    }

    private static Gifts gifts() {
        return wallet.bean(Gifts.class);
    }

    private static GiftRow read(GiftRow row) {
        return wallet.bean(GiftMapper.class).find(row.id()).orElseThrow();
    }

    private static Instant day(int days) {
        return wallet.now().plus(Duration.ofDays(days));
    }

    private static String date(Instant at) {
        return at.toString().substring(0, 10);
    }

    private static List<String> lots(String who) {
        return wallet.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', FORMAT(free / 100, 2), DATE(expires_at)) FROM ah_lot_open"
                                + " WHERE account_id = ? AND free > 0 ORDER BY expires_at",
                        String.class,
                        wallet.account(who));
    }
}
