package io.advantagehub.confirmation;

import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.ProtectedOperation.Answer;
import io.advantagehub.api.spi.ProtectedOperation.OnError;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.ConfirmOperations.Cancelled;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.ConfirmOperations.Found;
import io.advantagehub.api.usecase.ConfirmOperations.Report;
import io.advantagehub.api.usecase.ConfirmOperations.Reported;
import io.advantagehub.api.usecase.ConfirmOperations.Resent;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a wish to its code, and from the code to what it was for. */
class ConfirmationIT {
    @AutoClose
    private static final CodesFixture HUB = new CodesFixture();

    private static final int CROWD = 64;

    private DistributorId ana;
    private DistributorId bruno;

    @BeforeEach
    void somebody() {
        HUB.reset();
        ana = HUB.somebody();
        bruno = HUB.somebody("ru", "Bruno Lima");
    }

    @Test
    void theRightCodeHasATransferDone() {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        assertThat(asked.status()).isEqualTo(Status.PENDING);
        assertThat(asked.method()).isEqualTo(Confirmation.Method.SMS);
        assertThat(asked.destination()).startsWith("+55 ** *****-").endsWith(last4(ana));
        assertThat(asked.expiresAt()).isEqualTo(HUB.now().plus(Duration.ofMinutes(5)));
        assertThat(asked.attemptsLeft()).isEqualTo(5);

        Entered entered = HUB.enter(ana, asked, HUB.code(ana));

        assertThat(entered).isInstanceOfSatisfying(Entered.Done.class, done -> {
            assertThat(done.ended().status()).isEqualTo(Status.EXECUTED);
            assertThat(done.ended().order().status()).isEqualTo("DONE");
        });
        assertThat(HUB.available(ana)).isEqualTo("60.00");
        assertThat(HUB.available(bruno)).isEqualTo("140.00");
        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.Closed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | Código de confirmação. Transferência de cashback: valor R$ 1.234,50, para Bruno L. (%s). Não informe este código a ninguém.",
                "ru | Код подтверждения. Перевод кешбэка: сумма 1 234,50 R$, получатель Bruno L. (%s). Никому не сообщайте этот код.",
                "en-US | Confirmation code. Cashback transfer: amount R$1,234.50, to Bruno L. (%s). Never tell anybody this code."
            })
    void theMessageSaysExactlyWhatItConfirmsInTheReadersLanguage(String locale, String expected) {
        DistributorId reader = HUB.somebody(locale, "Reader");
        HUB.jdbc().update("UPDATE ah_account SET available = available + 200000 WHERE owner_id = ?", reader.value());
        HUB.jdbc()
                .update(
                        "UPDATE ah_lot_open l JOIN ah_account a ON a.id = l.account_id SET l.free = l.free + 200000"
                                + " WHERE a.owner_id = ?",
                        reader.value());

        HUB.transfer(reader, bruno, "1234.50");

        String[] lines = HUB.text(reader).split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo(expected.formatted(bruno));
        assertThat(lines[1]).matches("@shop\\.example #[0-9]{6}");
        assertThat(lines[0]).doesNotContain(lines[1].substring(lines[1].indexOf('#') + 1));
    }

    @Test
    void neitherCodeNorTextIsKeptInTheClear() {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        List<String> before = everything();
        String code = HUB.code(ana);

        assertThat(before).isNotEmpty().noneMatch(value -> value.contains("#" + code) || value.contains("@shop"));
        assertThat(HUB.jdbc()
                        .queryForObject(
                                "SELECT COUNT(*) FROM ah_sms WHERE class = 'OTP' AND body IS NOT NULL", Integer.class))
                .isZero();
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.PENDING);
    }

    @Test
    void everyFifthWrongCodeInARowLocksThePersonTwiceAsLong() {
        long[] minutes = {15, 30, 60, 120, 240, 480, 960, 1440, 1440};
        for (long lock : minutes) {
            Confirmation asked = HUB.transfer(ana, bruno, "1.00");
            for (int left = 4; left > 0; left--) {
                assertThat(HUB.enter(ana, asked, HUB.wrongCode(ana))).isEqualTo(new Entered.WrongCode(left));
            }
            String right = HUB.code(ana);
            assertThat(HUB.enter(ana, asked, HUB.wrongCode(ana)))
                    .isEqualTo(new Entered.Locked(HUB.now().plus(Duration.ofMinutes(lock))));
            assertThat(HUB.enter(ana, asked, right)).isInstanceOf(Entered.Locked.class);
            assertThat(HUB.status(ana, asked)).isEqualTo(Status.LOCKED);
            assertThat(HUB.asks(CodesFixture.BOOK, ana, "1.00"))
                    .isInstanceOfSatisfying(
                            ConfirmOperations.Asked.Refused.class,
                            no -> assertThat(no.word()).isEqualTo("confirmation-locked"));
            HUB.passes(Duration.ofMinutes(lock));
            assertThat(HUB.enter(ana, asked, right)).isInstanceOf(Entered.Closed.class);
        }
        assertThat(HUB.available(ana)).isEqualTo("100.00");

        Confirmation last = HUB.transfer(ana, bruno, "1.00");
        assertThat(HUB.enter(ana, last, HUB.code(ana))).isInstanceOf(Entered.Done.class);
        assertThat(HUB.jdbc()
                        .queryForObject(
                                "SELECT used + locks FROM ah_otp_budget WHERE distributor_id = ?",
                                Integer.class,
                                ana.value()))
                .isZero();
    }

    @Test
    void wrongCodesCountOverConfirmationsAndResends() {
        Confirmation first = HUB.transfer(ana, bruno, "1.00");
        Confirmation second = HUB.asked(CodesFixture.BOOK, ana);
        HUB.enter(ana, first, HUB.wrongCode(ana));
        HUB.enter(ana, second, HUB.wrongCode(ana));
        HUB.passes(Duration.ofMinutes(1));
        assertThat(HUB.operations().resend(ana, first.id()))
                .isInstanceOfSatisfying(
                        Resent.Sent.class,
                        sent -> assertThat(sent.confirmation().attemptsLeft()).isEqualTo(3));

        assertThat(HUB.enter(ana, first, HUB.wrongCode(ana))).isEqualTo(new Entered.WrongCode(2));
    }

    @Test
    void aHundredWrongCodesInARowEndItUntilAnAdministratorsRecovery() {
        Confirmation asked = HUB.transfer(ana, bruno, "1.00");
        HUB.jdbc().update("UPDATE ah_otp_budget SET used = 99 WHERE distributor_id = ?", ana.value());
        assertThat(HUB.enter(ana, asked, HUB.wrongCode(ana))).isInstanceOf(Entered.Locked.class);
        HUB.passes(Duration.ofDays(30));

        assertThat(HUB.asks(CodesFixture.BOOK, ana, "1.00"))
                .isInstanceOfSatisfying(
                        ConfirmOperations.Asked.Refused.class,
                        no -> assertThat(no.word()).isEqualTo("no-confirmation-method"));
        AdminRecovery administration = new AdminRecovery(
                HUB.bean(BudgetMapper.class), HUB.bean(Transactions.class), HUB.clock, HUB.bean(StoredTrail.class));
        administration.recover(
                new Caller("admin", Set.of()), ana.value(), new AdminRecovery.Act("was at the desk with a passport"));

        assertThat(HUB.enter(ana, HUB.asked(CodesFixture.BOOK, ana), HUB.code(ana)))
                .isInstanceOf(Entered.Done.class);
        assertThat(HUB.jdbc().queryForObject("SELECT wrong_codes FROM ah_otp_recovery", Integer.class))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ah_transfer_order SET amount = amount + 1 WHERE confirmation_id = ?",
                "UPDATE ah_transfer_order SET currency = 'USD' WHERE confirmation_id = ?",
                "UPDATE ah_transfer_order o JOIN ah_distributor d ON d.id <> o.distributor_id AND d.id <> o.payee_id"
                        + " SET o.payee_id = d.id WHERE o.confirmation_id = ?",
                "UPDATE ah_distributor d JOIN ah_confirmation c ON c.distributor_id = d.id"
                        + " SET d.phone = '+5511900000000' WHERE c.id = ?",
                "UPDATE ah_confirmation SET expires_at = expires_at + INTERVAL 1 MINUTE WHERE id = ?",
                "UPDATE ah_confirmation SET fields = REPLACE(fields, '40.00', '41.00') WHERE id = ?",
                "UPDATE ah_confirmation SET op_digest = UNHEX(SHA2('x', 256)) WHERE id = ?"
            })
    void whateverIsAlteredMakesTheCodeWorthNothing(String alteration) {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String code = HUB.code(ana);
        assertThat(HUB.change(alteration, asked)).isPositive();

        assertThat(HUB.enter(ana, asked, code)).isEqualTo(new Entered.Changed());
        assertThat(HUB.enter(ana, asked, code)).isEqualTo(new Entered.Changed());

        assertThat(HUB.available(ana)).isEqualTo("100.00");
        assertThat(HUB.available(bruno)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @CsvSource({
        "hotel.book, 40.00, 41.00",
        "hotel.book, BRL, USD",
        "hotel.book, Hotel Central, Hotel Ritz",
        "voucher.print, 40.00, 41.00",
        "voucher.print, Hotel Central, Hotel Ritz"
    })
    void aHostsOperationThatIsAlteredIsNotDone(String type, String from, String to) {
        Confirmation asked = HUB.asked(type, ana);
        String code = HUB.code(ana);
        assertThat(HUB.change(
                        "UPDATE ah_confirmation SET fields = REPLACE(fields, '" + from + "', '" + to
                                + "') WHERE id = ?",
                        asked))
                .isEqualTo(1);

        assertThat(HUB.enter(ana, asked, code)).isEqualTo(new Entered.Changed());
        HUB.runsErrands();

        assertThat(HUB.status(ana, asked)).isEqualTo(Status.CANCELLED);
        assertThat(HUB.book.calls).hasValue(0);
        assertThat(HUB.print.calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void ofSixtyFourWithTheRightCodeOneHasItExecutedAndTheOthersAreToldSo(int wrongBefore) throws Exception {
        Confirmation own = HUB.transfer(ana, bruno, "40.00");
        String code = HUB.code(ana);
        for (int i = 0; i < wrongBefore; i++) {
            HUB.enter(ana, own, HUB.wrongCode(ana));
        }
        assertOneWasFirst(atOnce(CROWD, () -> entersInTurn(own, code)));
        assertThat(HUB.available(ana)).isEqualTo("60.00");
        assertThat(HUB.available(bruno)).isEqualTo("140.00");

        Confirmation hosts = HUB.asked(CodesFixture.BOOK, ana);
        String another = HUB.code(ana);
        assertOneWasFirst(atOnce(CROWD, () -> entersInTurn(hosts, another)));
        assertThat(HUB.bookings(hosts)).isEqualTo(1);
        assertThat(HUB.book.calls).hasValue(1);
        assertThat(HUB.asked(CodesFixture.BOOK, ana).attemptsLeft()).isEqualTo(5);
    }

    private static void assertOneWasFirst(List<Entered> answers) {
        assertThat(answers).filteredOn(Entered.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Entered.Closed closed
                        && closed.ended().status() == Status.EXECUTED)
                .hasSize(CROWD - 1);
    }

    @Test
    void theRightCodesOfManyConfirmationsAtOnceLockNobodyOut() throws Exception {
        Map<Confirmation, String> codes = new ConcurrentHashMap<>();
        for (int i = 0; i < 16; i++) {
            codes.put(HUB.asked(CodesFixture.BOOK, ana), HUB.code(ana));
        }
        Iterator<Confirmation> next = new ConcurrentLinkedQueue<>(codes.keySet()).iterator();

        List<Entered> answers = atOnce(codes.size(), () -> {
            Confirmation confirmation;
            synchronized (next) {
                confirmation = next.next();
            }
            return entersInTurn(confirmation, codes.get(confirmation));
        });

        assertThat(answers).hasSize(16).allMatch(Entered.Done.class::isInstance);
    }

    @Test
    void sixtyFourGuessersAreLookedAtNoMoreOftenThanTheBudgetSays() throws Exception {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String wrong = HUB.wrongCode(ana);

        List<Entered> answers = atOnce(CROWD, () -> entersInTurn(asked, wrong));

        assertThat(answers).filteredOn(Entered.WrongCode.class::isInstance).hasSizeLessThanOrEqualTo(4);
        assertThat(HUB.jdbc()
                        .queryForObject(
                                "SELECT used FROM ah_otp_budget WHERE distributor_id = ?", Integer.class, ana.value()))
                .isEqualTo(5);
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.LOCKED);
        assertThat(HUB.available(ana)).isEqualTo("100.00");
    }

    @Test
    void aCodeOutlivesTheRotationOfItsKeyButNotItsEnd() {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String code = HUB.code(ana);

        CodesFixture ended = HUB.withKeys("two");
        assertThat(ended.enter(ana, asked, code)).isInstanceOf(Entered.Expired.class);
        ended.leaves();
        CodesFixture rotated = HUB.withKeys("two", "one");
        assertThat(rotated.enter(ana, asked, code)).isInstanceOf(Entered.Done.class);
        rotated.leaves();
        assertThat(HUB.available(bruno)).isEqualTo("140.00");
    }

    @Test
    void guessesAtCodesOfNoConfirmationCountToo() {
        Confirmation asked = HUB.transfer(ana, bruno, "1.00");
        HUB.enter(ana, asked, HUB.wrongCode(ana));
        FailureBudget budget = HUB.bean(FailureBudget.class);
        for (int left = 3; left > 0; left--) {
            assertThat(budget.burn(ana)).isInstanceOfSatisfying(FailureBudget.Guess.Counted.class, counted -> {});
        }
        assertThat(budget.burn(ana))
                .isEqualTo(new FailureBudget.Guess.Counted(0, HUB.now().plus(Duration.ofMinutes(15))));
        assertThat(budget.burn(ana))
                .isEqualTo(new FailureBudget.Guess.Locked(HUB.now().plus(Duration.ofMinutes(15))));
        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.Locked.class);

        HUB.bean(Transactions.class).own(() -> {
            budget.right(ana);
            return 0;
        });
        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.Done.class);
    }

    @Test
    void whatTheHostThrowsUndoesItsWorkAndGivesNoGuessBack() {
        HUB.book.failure = new IllegalStateException("no room");
        HUB.book.onError = OnError.STAY_PENDING;
        Confirmation asked = HUB.asked(CodesFixture.BOOK, ana);

        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.NotNow.class);
        assertThat(HUB.bookings(asked)).isZero();
        assertThat(HUB.operations().find(ana, asked.id()).orElseThrow().attemptsLeft())
                .isEqualTo(4);
        HUB.book.failure = null;
        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.Done.class);
        assertThat(HUB.bookings(asked)).isEqualTo(1);
    }

    @Test
    void whatTheHostRefusesHasFailedAndLeftNothing() {
        HUB.book.answer = new Answer.Failed("no room");
        Confirmation asked = HUB.asked(CodesFixture.BOOK, ana);

        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOfSatisfying(Entered.Done.class, done -> {
            assertThat(done.ended().status()).isEqualTo(Status.FAILED);
            assertThat(done.ended().reason()).isEqualTo("no room");
        });
        assertThat(HUB.bookings(asked)).isZero();
        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.Closed.class);
    }

    @Test
    void whatIsDeliveredIsHandedOverUntilItIsAnswered() {
        Confirmation asked = HUB.asked(CodesFixture.PRINT, ana);
        HUB.print.failure = new IllegalStateException("paper jam");
        HUB.enter(ana, asked, HUB.code(ana));
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.CONFIRMED);
        HUB.runsErrands();
        HUB.runsErrands();
        assertThat(HUB.print.calls).hasValue(1);

        HUB.print.failure = null;
        HUB.passes(Duration.ofSeconds(10));
        HUB.runsErrands();
        HUB.passes(Duration.ofHours(5));
        HUB.runsErrands();

        assertThat(HUB.print.calls).hasValue(2);
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.EXECUTED);
    }

    @Test
    void theHostSaysOnceWhatBecameOfIt() {
        HUB.print.answer = new Answer.Later();
        Confirmation asked = HUB.asked(CodesFixture.PRINT, ana);
        assertThat(report(asked, new Report.Executed())).isInstanceOf(Reported.Refused.class);
        HUB.enter(ana, asked, HUB.code(ana));
        HUB.runsErrands();
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.CONFIRMED);

        assertThat(report(asked, new Report.Executed())).isInstanceOf(Reported.Done.class);
        assertThat(report(asked, new Report.Executed())).isInstanceOf(Reported.Done.class);
        assertThat(report(asked, new Report.Failed("no"))).isInstanceOf(Reported.Refused.class);
        assertThat(HUB.operations().report(UUID.randomUUID(), new Report.Executed()))
                .isInstanceOf(Reported.NotThere.class);
    }

    @Test
    void aCodeIsSentAnewLaterAndTheOneBeforeIsDead() {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String old = HUB.code(ana);
        assertThat(HUB.operations().resend(ana, asked.id()))
                .isEqualTo(new Resent.TooSoon(HUB.now().plus(Duration.ofMinutes(1))));
        HUB.passes(Duration.ofMinutes(4));

        assertThat(HUB.operations().resend(ana, asked.id())).isInstanceOf(Resent.Sent.class);
        String fresh = HUB.code(ana);
        HUB.passes(Duration.ofMinutes(4));
        if (!fresh.equals(old)) {
            assertThat(HUB.enter(ana, asked, old)).isEqualTo(new Entered.WrongCode(4));
        }
        assertThat(HUB.enter(ana, asked, fresh)).isInstanceOf(Entered.Done.class);
        assertThat(HUB.available(bruno)).isEqualTo("140.00");
    }

    @Test
    void noMoreCodesAreSentThanAllowed() {
        Confirmation asked = HUB.asked(CodesFixture.BOOK, ana);
        for (int i = 0; i < 3; i++) {
            HUB.passes(Duration.ofMinutes(1));
            assertThat(HUB.operations().resend(ana, asked.id())).isInstanceOf(Resent.Sent.class);
        }
        HUB.passes(Duration.ofMinutes(1));

        assertThat(HUB.operations().resend(ana, asked.id())).isEqualTo(new Resent.TooSoon(null));
        assertThat(HUB.messages(ana)).isEqualTo(1);
    }

    @Test
    void whatNobodyConfirmsInTimeExpiresAtItsInstant() {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String code = HUB.code(ana);
        HUB.clock.advance(Duration.ofMinutes(5));

        assertThat(HUB.enter(ana, asked, code)).isInstanceOf(Entered.Expired.class);
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.EXPIRED);
        assertThat(HUB.available(ana)).isEqualTo("100.00");
        HUB.passes(Duration.ZERO);
        assertThat(HUB.enter(ana, asked, code)).isInstanceOf(Entered.Expired.class);
    }

    @Test
    void aCodeThatExpiredInTheOutboxIsNotSentLate() {
        HUB.transfer(ana, bruno, "40.00");
        HUB.clock.advance(Duration.ofMinutes(6));

        assertThat(HUB.messages(ana)).isZero();
        assertThat(HUB.jdbc()
                        .queryForObject(
                                "SELECT reason FROM ah_sms WHERE distributor_id = ?", String.class, ana.value()))
                .isEqualTo("too-late");
    }

    @Test
    void callingOffTheConfirmationCallsOffTheTransfer() {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String code = HUB.code(ana);
        assertThat(HUB.available(ana)).isEqualTo("60.00");

        assertThat(HUB.operations().cancel(ana, asked.id())).isInstanceOf(Cancelled.Done.class);
        assertThat(HUB.operations().cancel(ana, asked.id())).isInstanceOf(Cancelled.Done.class);

        assertThat(HUB.available(ana)).isEqualTo("100.00");
        assertThat(HUB.enter(ana, asked, code)).isInstanceOf(Entered.Closed.class);
    }

    @Test
    void anotherPersonsConfirmationIsLikeNone() {
        Confirmation asked = HUB.asked(CodesFixture.BOOK, ana);
        String code = HUB.code(ana);
        Confirmation none = new Confirmation(UUID.randomUUID(), Status.PENDING, null, HUB.now(), null, null, 0);

        int others = HUB.plugin.statements(
                () -> assertThat(HUB.enter(bruno, asked, code)).isInstanceOf(Entered.NotThere.class));
        int nobodys = HUB.plugin.statements(
                () -> assertThat(HUB.enter(bruno, none, code)).isInstanceOf(Entered.NotThere.class));

        assertThat(others).isEqualTo(nobodys);
        assertThat(HUB.operations().cancel(bruno, asked.id())).isInstanceOf(Cancelled.NotThere.class);
        assertThat(HUB.operations().resend(bruno, asked.id())).isInstanceOf(Resent.NotThere.class);
        assertThat(HUB.operations().find(bruno, asked.id())).isEmpty();
        assertThat(HUB.enter(ana, asked, code)).isInstanceOf(Entered.Done.class);
    }

    @Test
    void anHourHasTwentyCodesForAPerson() {
        for (int i = 0; i < 20; i++) {
            HUB.asked(CodesFixture.BOOK, ana);
        }
        assertThat(HUB.asks(CodesFixture.BOOK, ana, "1.00"))
                .isInstanceOfSatisfying(
                        ConfirmOperations.Asked.Refused.class,
                        no -> assertThat(no.word()).isEqualTo("limit-exceeded"));
        HUB.passes(Duration.ofHours(1));
        assertThat(HUB.asks(CodesFixture.BOOK, ana, "1.00")).isInstanceOf(ConfirmOperations.Asked.Waiting.class);
    }

    @Test
    void whatIsBelowTheThresholdOrSwitchedOffNeedsNoCode() {
        HUB.set("otp.operations.hotel.book.threshold", "50.00");
        assertThat(HUB.asks(CodesFixture.BOOK, ana, "49.99")).isInstanceOf(ConfirmOperations.Asked.NotRequired.class);
        assertThat(HUB.asks(CodesFixture.BOOK, ana, "50.00")).isInstanceOf(ConfirmOperations.Asked.Waiting.class);
        HUB.set("otp.operations.hotel.book.required", "false");

        assertThat(HUB.asks(CodesFixture.BOOK, ana, "99.00"))
                .isInstanceOfSatisfying(
                        ConfirmOperations.Asked.NotRequired.class,
                        free -> assertThat(HUB.operations()
                                        .operation(free.confirmation().id()))
                                .isInstanceOfSatisfying(
                                        Found.There.class,
                                        there -> assertThat(there.operation()
                                                        .ended()
                                                        .status())
                                                .isEqualTo(Status.NOT_REQUIRED)));
    }

    @Test
    void whoHasNoVerifiedPhoneGetsNoCode() {
        HUB.jdbc().update("UPDATE ah_distributor SET phone_verified = FALSE WHERE id = ?", ana.value());

        assertThat(HUB.asks(CodesFixture.BOOK, ana, "1.00"))
                .isInstanceOfSatisfying(
                        ConfirmOperations.Asked.Refused.class,
                        no -> assertThat(no.word()).isEqualTo("no-confirmation-method"));
        assertThat(HUB.asks("bank.robbery", ana, "1.00"))
                .isInstanceOfSatisfying(
                        ConfirmOperations.Asked.Refused.class,
                        no -> assertThat(no.word()).isEqualTo("unknown-operation-type"));
    }

    @Test
    void theRightCodeCostsFourStatementsAndOneCommitMoreThanTheOperation() {
        Confirmation warm = HUB.transfer(ana, bruno, "1.00");
        HUB.enter(ana, warm, HUB.code(ana));
        HUB.set("otp.operations.cashback.transfer.required", "true");
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String code = HUB.code(ana);
        Confirmation other = HUB.transfer(ana, bruno, "10.00");
        AtomicInteger withCode = new AtomicInteger();
        AtomicInteger alone = new AtomicInteger();

        int commits =
                HUB.plugin.commits(() -> withCode.set(HUB.plugin.allStatements(() -> HUB.enter(ana, asked, code))));
        int commitsAlone = HUB.plugin.commits(() -> alone.set(HUB.plugin.allStatements(() -> executesByItself(other))));

        System.out.printf(
                "a transfer: %d statements and %d commit by itself, %d and %d with its code%n",
                alone.get(), commitsAlone, withCode.get(), commits);
        assertThat(alone).hasPositiveValue();
        assertThat(withCode.get() - alone.get()).isBetween(1, 4);
        assertThat(commits - commitsAlone).isEqualTo(1);
    }

    private static void executesByItself(Confirmation confirmation) {
        UUID order = HUB.jdbc()
                .queryForObject(
                        "SELECT LOWER(CONCAT(SUBSTR(HEX(id),1,8),'-',SUBSTR(HEX(id),9,4),'-',SUBSTR(HEX(id),13,4),'-',"
                                + "SUBSTR(HEX(id),17,4),'-',SUBSTR(HEX(id),21))) FROM ah_transfer_order"
                                + " WHERE HEX(confirmation_id) = ?",
                        UUID.class,
                        Ids.hex(confirmation.id()));
        OwnOperation transfers = HUB.plugin.beans(OwnOperation.class).stream()
                .filter(operation -> operation.type().equals("cashback.transfer"))
                .findFirst()
                .orElseThrow();
        HUB.bean(Transactions.class)
                .own(() -> transfers.lock(order).orElseThrow().execute());
    }

    private static Reported report(Confirmation asked, Report report) {
        return HUB.operations().report(asked.id(), report);
    }

    private static String last4(DistributorId who) {
        String number = CodesFixture.phone(who).e164();
        return number.substring(number.length() - 4);
    }

    /** Every text that any of the plugin's tables about codes holds. */
    private static List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("ah_confirmation", "ah_sms", "ah_otp_budget", "ah_execution", "ah_idempotency")) {
            HUB.jdbc()
                    .queryForList("SELECT * FROM " + table)
                    .forEach(row -> row.values()
                            .forEach(value -> all.add(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                                            : String.valueOf(value))));
        }
        return all;
    }

    /** Comes again where the line was too long to wait in. */
    private Entered entersInTurn(Confirmation asked, String code) {
        Entered answer = HUB.enter(ana, asked, code);
        while (answer instanceof Entered.NotNow) {
            answer = HUB.enter(ana, asked, code);
        }
        return answer;
    }
}
