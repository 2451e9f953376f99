package io.advantagehub.wallet;

import static io.advantagehub.testing.Person.aPerson;
import static io.advantagehub.wallet.Answers.done;
import static io.advantagehub.wallet.Answers.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PayoutId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PayoutFailed;
import io.advantagehub.api.event.PayoutSettled;
import io.advantagehub.api.spi.PayoutGateway.Answer;
import io.advantagehub.distributor.Phones;
import io.advantagehub.wallet.PayoutRow.Destination;
import io.advantagehub.wallet.PayoutRow.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money on its way out: sent once, and back where it did not arrive. */
class PayoutIT {
    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;

    @BeforeEach
    void somebody() {
        ana = wallet.somebody();
        wallet.has(ana, "100.00", null);
        wallet.plugin().clear("ah_payout");
        wallet.gateway().calls.clear();
        wallet.gateway().taken.clear();
        wallet.gateway().answer = Answer.TAKEN;
        wallet.gateway().losesAnswers = false;
    }

    @AfterEach
    void allAgrees() {
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void isHeldAndSentOnce() {
        PayoutRow row = asks("40.00", "card-1");
        assertThat(row.told()).isEqualTo(Status.SENDING);
        assertThat(wallet.gateway().calls).isEmpty();

        wallet.runsErrands();
        wallet.runsErrands();

        assertThat(wallet.gateway().calls).containsExactly("submit 40.00 BRL card-1 1234");
        assertThat(wallet.balances(ana))
                .isEqualTo("available 60.00, future 0.00, held 40.00, debt 0.00, redeemed 0.00");
        assertThat(read(row).told()).isEqualTo(Status.SENDING);
    }

    @Test
    void isHeldForAsLongAsNobodySaysWhatBecameOfIt() {
        PayoutRow row = asks("40.00", "card-1");

        wallet.passes(Duration.ofDays(3_000));

        assertThat(wallet.balances(ana)).contains("held 40.00");
        assertThat(read(row).status(wallet.now())).isEqualTo(Status.SENDING);
    }

    @Test
    void isOverWhenItArrived() {
        PayoutRow row = asks("40.00", "card-1");
        wallet.runsErrands();

        assertThat(wallet.happens(settled(row)).findings()).isEmpty();

        assertThat(wallet.balances(ana)).isEqualTo("available 60.00, future 0.00, held 0.00, debt 0.00, redeemed 0.00");
        assertThat(read(row).told()).isEqualTo(Status.SETTLED);
        assertThat(wallet.happens(settled(row), failed(row)).findings())
                .containsExactly("e0 payout-settled-before", "e1 payout-settled-before");
    }

    @Test
    void isGivenBackWhenItFailed() {
        PayoutRow row = asks("40.00", "card-1");
        wallet.runsErrands();

        assertThat(wallet.happens(failed(row), failed(row)).findings()).containsExactly("e0 payout-failed");

        assertThat(wallet.available(ana)).isEqualTo("100.00");
        assertThat(read(row).told()).isEqualTo(Status.FAILED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isHonouredWhenItArrivedAfterAll(boolean together) {
        PayoutRow row = asks("40.00", "card-1");
        HostEvent[] events = {failed(row), settled(row)};

        List<String> findings = new ArrayList<>();
        if (together) {
            findings.addAll(wallet.happens(events).findings());
        } else {
            for (HostEvent event : events) {
                findings.addAll(wallet.happens(event).findings());
            }
        }

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0)).endsWith("payout-failed");
        assertThat(findings.get(1)).endsWith("payout-honoured-late");
        assertThat(wallet.available(ana)).isEqualTo("60.00");
    }

    @Test
    void isLookedUpAndNotSentAgainWhereTheAnswerWasLost() {
        wallet.gateway().losesAnswers = true;
        PayoutRow row = asks("40.00", "card-1");
        wallet.runsErrands();
        wallet.gateway().losesAnswers = false;
        wallet.runsErrands();
        assertThat(wallet.gateway().calls).hasSize(1);

        wallet.gateway().taken.put(row.id(), Answer.SETTLED);
        wallet.passes(Duration.ofMinutes(2));
        wallet.runsErrands();

        assertThat(wallet.gateway().calls).containsExactly("submit 40.00 BRL card-1 1234", "lookup");
        assertThat(read(row).told()).isEqualTo(Status.SETTLED);
    }

    @Test
    void isSentAgainUnderTheSameIdWhereTheGatewayNeverSawIt() {
        wallet.gateway().answer = Answer.UNKNOWN;
        PayoutRow row = asks("40.00", "card-1");
        wallet.runsErrands();
        wallet.gateway().taken.clear();
        wallet.gateway().answer = Answer.FAILED;
        wallet.passes(Duration.ofMinutes(2));
        wallet.runsErrands();

        assertThat(wallet.gateway().calls)
                .extracting(call -> call.split(" ")[0])
                .containsExactly("submit", "lookup", "submit");
        assertThat(wallet.gateway().taken).containsOnlyKeys(row.id());
        assertThat(read(row).told()).isEqualTo(Status.FAILED);
        assertThat(wallet.available(ana)).isEqualTo("100.00");
    }

    @Test
    void isNeverSentAgainOnceItWasTaken() {
        PayoutRow row = asks("40.00", "card-1");
        wallet.runsErrands();
        wallet.gateway().taken.clear();

        for (int hour = 0; hour < 3; hour++) {
            wallet.passes(Duration.ofHours(2));
            wallet.runsErrands();
        }

        assertThat(wallet.gateway().calls)
                .containsExactly("submit 40.00 BRL card-1 1234", "lookup", "lookup", "lookup");
        assertThat(read(row).told()).isEqualTo(Status.SENDING);
        wallet.gateway().taken.put(row.id(), Answer.SETTLED);
        wallet.passes(Duration.ofHours(2));
        wallet.runsErrands();
        assertThat(read(row).told()).isEqualTo(Status.SETTLED);
    }

    @Test
    void isClaimedOnlyWhenItsTurnHasCome() {
        asks("1.00", "card-1");
        asks("2.00", "card-1");
        wallet.bean(Sending.class).run();
        assertThat(untried()).isEqualTo(1);

        wallet.runsErrands();

        assertThat(wallet.gateway().calls)
                .containsExactlyInAnyOrder("submit 1.00 BRL card-1 1234", "submit 2.00 BRL card-1 1234");
        assertThat(untried()).isZero();
    }

    @Test
    void goesToAnotherDestinationOnlyAfterADay() {
        asks("1.00", "card-1");
        assertThat(refused("1.00", "card-2")).isEqualTo("cooling-off");
        assertThat(refused("1.00", "card-2")).isEqualTo("cooling-off");
        asks("1.00", "card-1");

        wallet.passes(Duration.ofDays(1).minusNanos(1000));
        assertThat(refused("1.00", "card-2")).isEqualTo("cooling-off");
        wallet.passes(Duration.ofNanos(1000));
        asks("1.00", "card-2");
        asks("1.00", "card-1");
    }

    @Test
    void waitsADayAfterThePhoneWasChangedButNotAfterTheFirstWasNamed() {
        wallet.happens(aPerson(ana).phone("+5511987650001").signsUp(at().toString()));
        asks("1.00", "card-1");

        wallet.happens(aPerson(ana).phone("+5511987650009").updates(at().toString()));
        asks("1.00", "card-1");
        wallet.inTransaction(() -> {
            Phones phones = wallet.bean(Phones.class);
            DistributorId who = new DistributorId(ana);
            phones.keep(who, phones.lock(who).orElseThrow().changed(at()), at());
            return null;
        });

        assertThat(refused("1.00", "card-1")).isEqualTo("cooling-off");
        wallet.passes(Duration.ofDays(1).minusNanos(1000));
        assertThat(refused("1.00", "card-1")).isEqualTo("cooling-off");
        wallet.passes(Duration.ofNanos(1000));
        asks("1.00", "card-1");
    }

    @Test
    void isRefusedWithACardNumber() {
        assertThat(word(ask("1.00", new Destination("4111111111111111", "1111", null))))
                .isEqualTo("card-number-refused");
        assertThat(word(ask("1.00", new Destination("token", "1111", "my 4111-1111-1111-1111"))))
                .isEqualTo("card-number-refused");
        assertThat(refused("100.01", "card-1")).isEqualTo("insufficient-balance");
        assertThat(wallet.balances(ana)).contains("held 0.00");
    }

    @Test
    void canBeTakenBackUntilItIsConfirmed() {
        Payouts waiting = wallet.payouts(wanted -> new ConfirmationGate.Asked.Waiting(
                UUID.randomUUID(), wallet.now().plus(Duration.ofMinutes(5))));
        PayoutRow first = done(ask(waiting, "10.00"));
        PayoutRow second = done(ask(waiting, "20.00"));
        PayoutRow third = done(ask(waiting, "30.00"));
        wallet.runsErrands();
        assertThat(wallet.gateway().calls).isEmpty();

        assertThat(word(wallet.inTransaction(() -> payouts().withdraw(first.id(), first.owner(), "withdrawn"))))
                .isEqualTo("done");
        assertThat(word(wallet.inTransaction(() -> payouts().confirm(read(second)))))
                .isEqualTo("done");
        assertThat(word(wallet.inTransaction(() -> payouts().withdraw(second.id(), second.owner(), "withdrawn"))))
                .isEqualTo("not-cancellable");
        wallet.passes(Duration.ofMinutes(5));
        wallet.runsErrands();
        wallet.sweeps();

        assertThat(wallet.gateway().calls).containsExactly("submit 20.00 BRL token 1111");
        assertThat(read(third).told()).isEqualTo(Status.EXPIRED);
        assertThat(wallet.balances(ana)).contains("available 80.00", "held 20.00");
    }

    @Test
    void isOverThoughNobodyConfirmedItAndAnAdministratorLearnsOfThat() {
        Payouts waiting = wallet.payouts(wanted -> new ConfirmationGate.Asked.Waiting(
                UUID.randomUUID(), wallet.now().plus(Duration.ofMinutes(5))));
        PayoutRow row = done(ask(waiting, "10.00"));

        assertThat(wallet.happens(settled(row)).findings()).containsExactly("e0 settled-before-confirmed");

        assertThat(wallet.balances(ana)).contains("available 90.00", "held 0.00");
        assertThat(word(wallet.inTransaction(() -> payouts().confirm(read(row)))))
                .isEqualTo("not-cancellable");
        wallet.runsErrands();
        assertThat(wallet.gateway().calls).isEmpty();
    }

    private PayoutRow asks(String amount, String token) {
        return done(ask(amount, new Destination(token, "1234", null)));
    }

    private String refused(String amount, String token) {
        return word(ask(amount, new Destination(token, "1234", null)));
    }

    private Outcome<PayoutRow> ask(String amount, Destination to) {
        return wallet.inTransaction(() -> payouts().ask(new DistributorId(ana), WalletFixture.money(amount), to));
    }

    private Outcome<PayoutRow> ask(Payouts payouts, String amount) {
        return wallet.inTransaction(() -> payouts.ask(
                new DistributorId(ana), WalletFixture.money(amount), new Destination("token", "1111", null)));
    }

    /** How many nobody has claimed yet. */
    private static int untried() {
        return wallet.jdbc()
                .queryForList("SELECT id FROM ah_payout WHERE attempts = 0")
                .size();
    }

    private static Payouts payouts() {
        return wallet.bean(Payouts.class);
    }

    private static PayoutRow read(PayoutRow row) {
        return wallet.bean(PayoutMapper.class).find(row.id()).orElseThrow();
    }

    private static PayoutSettled settled(PayoutRow row) {
        return new PayoutSettled(row.owner(), at(), new PayoutId(row.id().toString()), null);
    }

    private static PayoutFailed failed(PayoutRow row) {
        return new PayoutFailed(row.owner(), at(), new PayoutId(row.id().toString()), "no such card");
    }

    private static Instant at() {
        return wallet.now();
    }
}
