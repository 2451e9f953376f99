package io.advantagehub.totp;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.AuthenticatorApps;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.Role;
import io.advantagehub.api.usecase.ManageAuthenticator.Status;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.CodeEvent;
import io.advantagehub.confirmation.CodeTrail;
import io.advantagehub.confirmation.Confirmations.Question;
import io.advantagehub.confirmation.FailureBudget.Guess;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.keys.KeysConfiguration;
import io.advantagehub.sms.SmsRoutes;
import io.advantagehub.testing.AskedConfirmations;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import io.advantagehub.totp.AdminTotp.Why;
import io.advantagehub.totp.MyTotp.Begun;
import io.advantagehub.totp.MyTotp.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.env.MockEnvironment;

/** Authenticator apps: who may have one, and that each of its codes counts once. */
class TotpIT {
    private static final DistributorId ANA = new DistributorId("ana");
    private static final String AT = "2026-01-10T00:00:00Z";
    private static final ManualClock REAL = new ManualClock("2026-01-10T12:00:00Z");
    private static final ManualClock BUSINESS = new ManualClock("2027-12-31T12:00:00Z");
    private static final AskedConfirmations CONFIRMATIONS = new AskedConfirmations();
    private static final List<String> ROUTES = new ArrayList<>(List.of("memory"));

    @AutoClose
    private static final TestPlugin PLUGIN = new TestPlugin(
            context -> {
                context.setEnvironment(new MockEnvironment()
                        .withProperty("advantage-hub.confirmation.keys[0].id", "c1")
                        .withProperty("advantage-hub.confirmation.keys[0].secret", "of this test alone")
                        .withProperty("advantage-hub.confirmation.issuer", "Loja"));
                context.registerBean(SystemTime.class, () -> new SystemTime(REAL));
                context.registerBean(InstantSource.class, () -> BUSINESS);
                context.registerBean(AskedConfirmations.class, () -> CONFIRMATIONS);
                context.registerBean(SmsRoutes.class, () -> () -> ROUTES);
            },
            KeysConfiguration.class,
            DistributorConfiguration.class,
            TotpConfiguration.class);

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_totp", "ah_totp_removal", "ah_distributor", "ah_sponsorship");
        CONFIRMATIONS.clear();
        ROUTES.clear();
        ROUTES.add("memory");
        REAL.advance(Duration.ofHours(1));
    }

    @Test
    void countsFromItsFirstCodeOnWhereNobodyCanBeAskedInAnotherWay() {
        Begun begun = enrols();
        assertThat(begun.status()).isEqualTo(Status.AWAITING_CODE);
        assertThat(begun.confirmation()).isNull();
        assertThat(begun.uri()).startsWith("otpauth://totp/Loja:ana?secret=" + begun.secret());
        assertThat(begun.notice()).containsKeys("pt-BR", "ru", "en");
        assertThat(apps().has(ANA)).isFalse();
        assertThat(apps().take(ANA, code(begun, 0))).isFalse();

        assertThat(verifies(code(begun, 0)).getStatusCode().value()).isEqualTo(200);

        assertThat(apps().has(ANA)).isTrue();
        assertThat(my().get(ANA).status()).isEqualTo(Status.ACTIVE);
        assertThat(CONFIRMATIONS.questions).isEmpty();
    }

    @Test
    void hasToBeConfirmedByThePhoneOfWhoeverHasAVerifiedOne() {
        anaHasAVerifiedPhone();
        Begun begun = enrols();
        assertThat(begun.status()).isEqualTo(Status.AWAITING_CONFIRMATION);
        assertThat(begun.confirmation()).isNotNull();
        assertThat(word(verifies(code(begun, 0)))).isEqualTo("confirmation-pending");

        confirm();

        assertThat(verifies(code(begun, 0)).getStatusCode().value()).isEqualTo(200);
        assertThat(apps().has(ANA)).isTrue();
    }

    @Test
    void isNoneWhereItIsNotConfirmed() {
        anaHasAVerifiedPhone();
        enrols();

        inTransaction(() -> {
            CONFIRMATIONS.waiting(operations(), CONFIRMATIONS.last()).cancel("confirmation-locked");
            return true;
        });

        assertThat(my().get(ANA).status()).isEqualTo(Status.NONE);
    }

    @Test
    void isNotEnrolledWhereThePhoneCannotBeAsked() {
        anaHasAVerifiedPhone();
        CONFIRMATIONS.refuse("confirmation-locked");

        assertThatThrownBy(this::enrols).hasMessage("confirmation-locked");
        assertThat(my().get(ANA).status()).isEqualTo(Status.NONE);
    }

    @Test
    void needsNoConfirmationWhereNoMessagesAreSentAtAll() {
        anaHasAVerifiedPhone();
        ROUTES.clear();

        assertThat(enrols().confirmation()).isNull();
    }

    @Test
    void theConfirmationOfOneAppIsWorthNothingForAnother() {
        anaHasAVerifiedPhone();
        enrols();
        Question first = CONFIRMATIONS.last();
        enrols();

        assertThatThrownBy(() -> inTransaction(() -> CONFIRMATIONS.confirm(operations(), first)))
                .hasMessage("gone");
    }

    @Test
    void takesEachCodeOnce() {
        Begun begun = active();
        REAL.advance(Duration.ofMinutes(2));
        String code = code(begun, 0);

        assertThat(apps().take(ANA, code)).isTrue();
        assertThat(apps().take(ANA, code)).isFalse();
        assertThat(apps().take(ANA, code(begun, -1))).isFalse();
        assertThat(apps().take(ANA, code(begun, 1))).isTrue();
        assertThat(apps().take(ANA, code)).isFalse();
    }

    @Test
    void takesTheFirstCodeNoSecondTime() {
        Begun begun = enrols();
        String code = code(begun, 0);
        verifies(code);

        assertThat(apps().take(ANA, code)).isFalse();
    }

    @Test
    void takesACodeFromOneOfManyThreads() throws Exception {
        Begun begun = active();
        for (int round = 0; round < 10; round++) {
            REAL.advance(Duration.ofMinutes(2));
            String code = code(begun, 0);

            assertThat(together(8, () -> inTransaction(() -> apps().take(ANA, code))))
                    .containsExactlyInAnyOrder(true, false, false, false, false, false, false, false);
        }
    }

    @Test
    void followsRealTimeWhateverTheBusinessClockSays() {
        Begun begun = active();
        REAL.advance(Duration.ofMinutes(2));
        BUSINESS.advance(Duration.ofDays(31));

        assertThat(apps().take(ANA, code(begun, -2))).isFalse();
        assertThat(apps().take(ANA, code(begun, 2))).isFalse();
        assertThat(apps().take(ANA, code(begun, -1))).isTrue();
    }

    @Test
    void aCodeTakenInATransactionThatIsRolledBackIsNotTaken() {
        Begun begun = active();
        REAL.advance(Duration.ofMinutes(2));
        String code = code(begun, 0);

        assertThatThrownBy(() -> inTransaction(() -> {
                    assertThat(apps().take(ANA, code)).isTrue();
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(apps().take(ANA, code)).isTrue();
    }

    @Test
    void keepsSecretsEncryptedForTheirOwnPersonAlone() {
        Begun begun = active();
        byte[] kept = PLUGIN.jdbc().queryForObject("SELECT secret FROM ah_totp", byte[].class);
        assertThat(Base32.of(kept)).doesNotContain(begun.secret());

        PLUGIN.jdbc().update("UPDATE ah_totp SET distributor_id = 'bob'");
        REAL.advance(Duration.ofMinutes(2));

        assertThat(apps().take(new DistributorId("bob"), code(begun, 0))).isFalse();
    }

    @Test
    void isWorthNothingWithoutItsKey() {
        Begun begun = active();
        PLUGIN.jdbc().update("UPDATE ah_totp SET key_id = 'taken-away'");
        REAL.advance(Duration.ofMinutes(2));

        assertThat(apps().take(ANA, code(begun, 0))).isFalse();
    }

    @Test
    void wrongFirstCodesCountInThePersonsBudgetAndRightOnesForgiveNothing() {
        Begun begun = enrols();
        String wrong = code(begun, 20);

        assertThat(word(verifies(wrong))).isEqualTo("wrong-code");
        assertThat(body(verifies(wrong))).containsEntry("attemptsLeft", 4);
        CONFIRMATIONS.guess = new Guess.Counted(0, BUSINESS.instant().plusSeconds(900));
        ResponseEntity<?> locked = verifies(wrong);
        assertThat(word(locked)).isEqualTo("confirmation-locked");
        assertThat(locked.getStatusCode().value()).isEqualTo(423);
        assertThat(locked.getHeaders().getFirst("Retry-After")).isEqualTo("900");
        assertThat(CONFIRMATIONS.burnt).containsExactly(ANA, ANA, ANA);
        assertThat(verifies(code(begun, 0)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void noFirstCodeIsLookedAtWhereItsPersonIsLockedNotEvenTheRightOne() {
        Begun begun = enrols();

        CONFIRMATIONS.guess = new Guess.Locked(BUSINESS.instant().plusSeconds(900));
        ResponseEntity<?> locked = verifies(code(begun, 0));
        assertThat(locked.getStatusCode().value()).isEqualTo(423);
        assertThat(locked.getHeaders().getFirst("Retry-After")).isEqualTo("900");
        CONFIRMATIONS.guess = new Guess.Disabled();
        ResponseEntity<?> disabled = verifies(code(begun, 0));
        assertThat(word(disabled)).isEqualTo("confirmation-locked");
        assertThat(disabled.getHeaders().getFirst("Retry-After")).isNull();

        assertThat(apps().has(ANA)).isFalse();
        CONFIRMATIONS.guess = new Guess.Counted(4, Instant.EPOCH);
        assertThat(verifies(code(begun, 0)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void oneInUseIsNotReplacedBehindItsOwnersBack() {
        Begun begun = active();

        assertThatThrownBy(this::enrols).hasMessage("totp-active");

        REAL.advance(Duration.ofMinutes(2));
        assertThat(apps().take(ANA, code(begun, 0))).isTrue();
    }

    @Test
    void goesOnceThatIsConfirmed() {
        active();
        assertThat(my().remove(ANA).getStatusCode().value()).isEqualTo(202);
        assertThat(apps().has(ANA)).isTrue();

        confirm();

        assertThat(apps().has(ANA)).isFalse();
        assertThat(my().remove(ANA).getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void staysWhereThatIsNotConfirmed() {
        active();
        my().remove(ANA);

        inTransaction(() -> {
            CONFIRMATIONS.waiting(operations(), CONFIRMATIONS.last()).cancel("cancelled");
            return true;
        });

        assertThat(apps().has(ANA)).isTrue();
        assertThatThrownBy(TotpIT::confirm).hasMessage("gone");
    }

    @Test
    void goesAtOnceWhereItWasNotInUseYet() {
        enrols();

        assertThat(my().remove(ANA).getStatusCode().value()).isEqualTo(204);
        assertThat(my().get(ANA).status()).isEqualTo(Status.NONE);
        assertThat(word(verifies("123456"))).isEqualTo("totp-not-waiting");
    }

    @Test
    void isTakenAwayByAnAdministratorAndThatIsRecorded() {
        active();
        AdminTotp admin = PLUGIN.bean(AdminTotp.class);
        Caller caller = new Caller("admin", Set.of(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> admin.remove(caller, ANA, new Why(" "))).hasMessage("invalid-request");

        admin.remove(caller, ANA, new Why("passport seen, phone lost"));
        assertThat(CONFIRMATIONS.acts)
                .containsExactly(new CodeTrail.Act(CodeEvent.APP_REMOVED, ANA, "admin", "passport seen, phone lost"));

        assertThat(apps().has(ANA)).isFalse();
        assertThat(PLUGIN.jdbc().queryForMap("SELECT * FROM ah_totp_removal"))
                .containsEntry("distributor_id", "ana")
                .containsEntry("decided_by", "admin")
                .containsEntry("reason", "passport seen, phone lost");
        assertThatThrownBy(() -> admin.remove(caller, ANA, new Why("again"))).hasMessage("not-found");
    }

    @Test
    void showsItsSecretToNobodyElse() {
        Begun begun = enrols();

        assertThat(begun.toString()).doesNotContain(begun.secret());
        assertThat(new Code("123456").toString()).doesNotContain("123456");
        assertThat(new Enrolment.Begun(new byte[] {1}, null).toString()).isEqualTo("Begun[]");
    }

    private Begun enrols() {
        return (Begun) my().enrol(ANA).getBody();
    }

    /** An app whose first code was taken a while ago. */
    private Begun active() {
        Begun begun = enrols();
        assertThat(verifies(code(begun, 0)).getStatusCode().value()).isEqualTo(200);
        return begun;
    }

    private static void anaHasAVerifiedPhone() {
        PLUGIN.take(History.of(
                aPerson("ana").phone("+5511987650001").vouchedFor(true).signsUp(AT)));
    }

    private static ResponseEntity<Object> verifies(String code) {
        return my().verify(ANA, new Code(code));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseEntity<?> answer) {
        return (Map<String, Object>) answer.getBody();
    }

    private static String word(ResponseEntity<?> answer) {
        return String.valueOf(body(answer).get("type")).replaceAll(".*:", "");
    }

    /** As the app shows it, so many steps from now. */
    private static String code(Begun begun, int steps) {
        Instant then = REAL.instant().plusSeconds(steps * Totp.STEP_SECONDS);
        return Totp.USUAL.code(AnApp.bytes(begun.secret()), Totp.step(then));
    }

    private static void confirm() {
        inTransaction(() -> CONFIRMATIONS.confirm(operations(), CONFIRMATIONS.last()));
    }

    private static List<OwnOperation> operations() {
        return PLUGIN.beans(OwnOperation.class);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return PLUGIN.bean(Transactions.class).own(work);
    }

    private static MyTotp my() {
        return PLUGIN.bean(MyTotp.class);
    }

    private static AuthenticatorApps apps() {
        return PLUGIN.bean(AuthenticatorApps.class);
    }

    private static List<Boolean> together(int threads, Callable<Boolean> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(pool.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> one : all) {
            results.add(one.get());
        }
        pool.shutdown();
        return results;
    }
}
