package io.advantagehub.phone;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.DistributorDirectory;
import io.advantagehub.api.spi.PhoneListener;
import io.advantagehub.api.spi.Role;
import io.advantagehub.confirmation.CodeEvent;
import io.advantagehub.confirmation.CodeTrail;
import io.advantagehub.confirmation.Confirmations.Asked;
import io.advantagehub.confirmation.Confirmations.Question;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.keys.KeysConfiguration;
import io.advantagehub.phone.AdminPhones.Why;
import io.advantagehub.phone.MyPhone.Wanted;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.AskedConfirmations;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.Person;
import io.advantagehub.testing.TestPlugin;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** A number is proven by a code, and none takes another's place without the old one or an administrator. */
class PhoneIT {
    private static final DistributorId ANA = new DistributorId("ana");
    private static final String AT = "2026-01-10T00:00:00Z";
    private static final String OLD = "+5511987650001";
    private static final String NEW = "+5511987650009";
    private static final String OTHER = "+5511987650017";
    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMINISTRATOR));
    private static final ManualClock CLOCK = new ManualClock("2026-01-10T12:00:00Z");
    private static final AskedConfirmations CONFIRMATIONS = new AskedConfirmations();
    private static final Map<DistributorId, DistributorDirectory.Contact> DIRECTORY = new HashMap<>();
    private static final List<PhoneListener.Change> HEARD = new ArrayList<>();
    private static boolean hostFails;

    @AutoClose
    private static final TestPlugin PLUGIN = plugin();

    private static TestPlugin plugin() {
        return new TestPlugin(
                context -> {
                    context.setEnvironment(new MockEnvironment()
                            .withProperty("advantage-hub.workers", "manual")
                            .withProperty("advantage-hub.privacy.keys[0].id", "p1")
                            .withProperty("advantage-hub.privacy.keys[0].secret", "of this test alone"));
                    context.registerBean(InstantSource.class, () -> CLOCK);
                    context.registerBean(AskedConfirmations.class, () -> CONFIRMATIONS);
                    context.registerBean(PhoneListener.class, () -> new PhoneListener() {
                        @Override
                        public void changed(Change change) {
                            HEARD.add(change);
                            if (hostFails) {
                                throw new IllegalStateException("the host is away");
                            }
                        }
                    });
                    context.registerBean(DistributorDirectory.class, () -> new DistributorDirectory() {
                        @Override
                        public Map<DistributorId, Contact> contacts(Collection<DistributorId> asked) {
                            return DIRECTORY;
                        }
                    });
                },
                KeysConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                ConsentConfiguration.class,
                SmsConfiguration.class,
                PhoneConfiguration.class);
    }

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_phone_change", "ah_sms", "ah_consent", "ah_distributor", "ah_sponsorship");
        CONFIRMATIONS.clear();
        DIRECTORY.clear();
        HEARD.clear();
        hostFails = false;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | Sua conta vai receber outro telefone, com final 0009.
            ru    | У вашего аккаунта меняется телефон, новый оканчивается на 0009.
            en    | Your account is to get another phone number, ending in 0009.
            """)
    void aChangeThatTheHostTellsWaitsAndTheOldNumberIsToldInItsOwnersLanguage(String language, String text) {
        happens(ana().speaking(language).signsUp(AT), aPerson("ana").phone(NEW).updates(AT));

        assertThat(changes()).containsExactly("C P");
        assertThat(messages()).hasSize(1).first().asString().startsWith("N " + OLD + " phone-asked " + text);
        assertThat(recipient().verifiedPhone()).isEqualTo(new PhoneNumber(OLD));
    }

    @Test
    void nobodyIsToldWithoutConsentAndAnUnreachableNumberNeither() {
        happens(
                aPerson("ana").phone(OLD).signsUp(AT),
                aPerson("ana").phone(NEW).updates(AT),
                aPerson("bob")
                        .phone("+99912345678")
                        .agreeingTo(MessageClass.TRANSACTIONAL)
                        .signsUp(AT),
                aPerson("bob").phone(NEW).updates(AT));

        assertThat(messages()).containsExactly("X phone-asked no-consent", "X phone-asked unreachable");
        assertThat(changes()).containsExactly("C P", "C P");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void theLastChangeToldWaitsWhereverBatchesEnd(int size) {
        PLUGIN.take(
                History.of(
                        ana().signsUp(AT),
                        aPerson("ana").phone(NEW).updates(AT),
                        aPerson("ana").phone(OTHER).updates(AT),
                        aPerson("ana").phone(OTHER).updates(AT)),
                size);

        assertThat(changes()).containsExactly("C R superseded", "C P");
        assertThat(messages()).hasSize(2);
    }

    @Test
    void theOldNumberToldAgainEndsTheChange() {
        happens(ana().signsUp(AT), aPerson("ana").phone(NEW).updates(AT));

        happens(aPerson("ana").phone(OLD).updates(AT));

        assertThat(changes()).containsExactly("C R superseded");
        assertThat(my().get(ANA).pending()).isNull();
    }

    @Test
    void theFirstPhoneIsInUseAtOnceAndProvenByACodeSentThere() {
        happens(aPerson("ana").signsUp(AT));

        PhoneView view = names(OLD);

        assertThat(view.phone()).isEqualTo("+55 ** *****-0001");
        assertThat(view.verified()).isFalse();
        assertThat(view.confirmation()).isNotNull();
        assertThat(CONFIRMATIONS.last().type()).isEqualTo("phone.verification");
        assertThat(CONFIRMATIONS.last().to()).isEqualTo(new PhoneNumber(OLD));
        assertThat(recipient().verifiedPhone()).isNull();

        confirm();

        assertThat(recipient().verifiedPhone()).isEqualTo(new PhoneNumber(OLD));
        assertThat(recipient().phoneChangedAt()).isNull();
        assertThat(messages()).isEmpty();
    }

    @Test
    void theFirstPhoneIsKeptWhereNoCodeCanBeSentThereNow() {
        happens(aPerson("ana").signsUp(AT));
        CONFIRMATIONS.refuse("no-confirmation-method");

        assertThat(names(OLD).confirmation()).isNull();

        assertThat(my().get(ANA).phone()).isEqualTo("+55 ** *****-0001");
    }

    @Test
    void anotherPhoneWaitsForACodeSentToTheOldOne() {
        happens(ana().signsUp(AT));

        PhoneView view = names(NEW);

        assertThat(view.phone()).isEqualTo("+55 ** *****-0001");
        assertThat(view.pending()).isEqualTo("+55 ** *****-0009");
        assertThat(CONFIRMATIONS.last().type()).isEqualTo("phone.change");
        assertThat(CONFIRMATIONS.last().to()).isEqualTo(new PhoneNumber(OLD));
        assertThat(CONFIRMATIONS.last().fields().text("phone")).isEqualTo("+55 ** *****-0009");
        assertThat(messages()).hasSize(1).first().asString().startsWith("N " + OLD + " phone-asked");
        assertThat(recipient().verifiedPhone()).isEqualTo(new PhoneNumber(OLD));

        confirm();

        assertThat(my().get(ANA).phone()).isEqualTo("+55 ** *****-0009");
        assertThat(recipient().phoneChangedAt()).isEqualTo(CLOCK.instant());
        assertThat(changes()).containsExactly("C C ana");
    }

    @Test
    void theNewPhoneGetsNoCodesOfMoneyBeforeItIsProvenToo() {
        happens(ana().signsUp(AT));
        names(NEW);
        confirm();
        assertThat(recipient().verifiedPhone()).isNull();

        my().verify(ANA);
        assertThat(CONFIRMATIONS.last().to()).isEqualTo(new PhoneNumber(NEW));
        confirm();

        assertThat(recipient().verifiedPhone()).isEqualTo(new PhoneNumber(NEW));
    }

    @Test
    void theHostsWordForAWaitingPhoneCountsOnceItIsInUse() {
        happens(ana().signsUp(AT), aPerson("ana").phone(NEW).vouchedFor(true).updates(AT));
        names(NEW);

        confirm();

        assertThat(recipient().verifiedPhone()).isEqualTo(new PhoneNumber(NEW));
    }

    @Test
    void theCodeForOnePhoneIsWorthNothingForAnother() {
        happens(ana().signsUp(AT));
        names(NEW);
        Question first = CONFIRMATIONS.last();
        PLUGIN.jdbc().update("UPDATE ah_distributor SET pending_phone = ?", OTHER);

        assertThatThrownBy(() -> confirm(first)).hasMessage("operation-changed");

        happens(
                aPerson("ana").phone(OTHER).updates(AT),
                aPerson("ana").phone(NEW).updates(AT));
        assertThatThrownBy(() -> confirm(first)).hasMessage("gone");
        assertThat(my().get(ANA).phone()).isEqualTo("+55 ** *****-0001");
    }

    @Test
    void theCodeIsWorthNothingWhereTheOldPhoneIsAnotherMeanwhile() {
        happens(ana().signsUp(AT));
        names(NEW);
        PLUGIN.jdbc().update("UPDATE ah_distributor SET phone = ?", OTHER);

        assertThatThrownBy(PhoneIT::confirm).hasMessage("operation-changed");
    }

    @Test
    void theSamePhoneNamedAgainGetsAnotherCodeAndWarnsNoSecondTime() {
        happens(ana().signsUp(AT));
        names(NEW);
        names(NEW);

        assertThat(CONFIRMATIONS.ended).containsExactly("superseded");
        assertThat(CONFIRMATIONS.questions.get(0).operation())
                .isEqualTo(CONFIRMATIONS.last().operation());
        assertThat(messages()).hasSize(1);

        names(OTHER);

        assertThat(changes()).containsExactly("C R superseded", "C P");
        assertThat(messages()).hasSize(2);
    }

    @Test
    void theOldPhoneNamedAgainEndsTheChange() {
        happens(ana().signsUp(AT));
        names(NEW);

        assertThat(names(OLD).pending()).isNull();

        assertThat(changes()).containsExactly("C R superseded");
        assertThatThrownBy(PhoneIT::confirm).hasMessage("gone");
    }

    @Test
    void aCodeThatIsNotEnteredEndsNoChange() {
        happens(ana().signsUp(AT));
        names(NEW);

        inTransaction(() -> {
            CONFIRMATIONS.waiting(operations(), CONFIRMATIONS.last()).cancel("cancelled");
            return true;
        });

        assertThat(my().get(ANA).pending()).isEqualTo("+55 ** *****-0009");
        assertThat(changes()).containsExactly("C P");
    }

    @Test
    void nothingIsKeptOfAChangeForWhichNobodyCanBeAsked() {
        happens(ana().signsUp(AT));
        CONFIRMATIONS.refuse("confirmation-locked");

        assertThatThrownBy(() -> names(NEW)).hasMessage("confirmation-locked");

        assertThat(my().get(ANA).pending()).isNull();
        assertThat(changes()).isEmpty();
        assertThat(messages()).isEmpty();
    }

    @Test
    void isChangedAtOnceWhereAdministratorsWantNoCodeAndTheOldNumberIsToldSo() {
        happens(ana().signsUp(AT));
        CONFIRMATIONS.answer = new Asked.NotNeeded();

        assertThat(names(NEW).phone()).isEqualTo("+55 ** *****-0009");

        assertThat(recipient().phoneChangedAt()).isEqualTo(CLOCK.instant());
        assertThat(messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).startsWith("N " + OLD))
                .last()
                .asString()
                .contains("phone-changed");
    }

    @Test
    void anAdministratorPutsTheNewPhoneIntoUseAndThatIsRecorded() {
        happens(ana().signsUp(AT), aPerson("ana").phone(NEW).updates(AT));
        names(NEW);
        AdminPhones admin = PLUGIN.bean(AdminPhones.class);
        assertThat(admin.list(new Paging(50, null)).items())
                .extracting(AdminPhones.Waiting::distributorId)
                .containsExactly(ANA);

        PhoneView view = admin.approve(ADMIN, ANA, new Why("passport seen"));

        assertThat(view.phone()).isEqualTo("+55 ** *****-0009");
        assertThat(view.verified()).isFalse();
        assertThat(view.changedAt()).isEqualTo(CLOCK.instant());
        assertThat(changes()).containsExactly("C C admin passport seen");
        assertThat(CONFIRMATIONS.acts)
                .containsExactly(new CodeTrail.Act(CodeEvent.PHONE_CHANGED, ANA, "admin", "passport seen"));
        assertThat(CONFIRMATIONS.ended).containsExactly("decided");
        assertThat(messages()).last().asString().startsWith("N " + OLD + " phone-changed");
        assertThatThrownBy(() -> admin.approve(ADMIN, ANA, new Why("again"))).hasMessage("not-found");
        assertThatThrownBy(() -> admin.approve(ADMIN, ANA, new Why(""))).hasMessage("invalid-request");
    }

    @Test
    void theHostHearsOfEachNumberThatComesIntoUseAndOfNoOther() {
        happens(aPerson("ana").signsUp(AT));
        names(OLD);
        confirm();
        names(NEW);
        assertThat(HEARD).containsExactly(heard(OLD));
        confirm();
        names(OTHER);
        PLUGIN.bean(AdminPhones.class).refuse(ADMIN, ANA, new Why("nobody we know"));
        names(OTHER);

        PLUGIN.bean(AdminPhones.class).approve(ADMIN, ANA, new Why("passport seen"));

        assertThat(HEARD).containsExactly(heard(OLD), heard(NEW), heard(OTHER));
    }

    @Test
    void whereTheHostCannotTakeTheNumberTheOldOneStays() {
        happens(ana().signsUp(AT));
        names(NEW);
        hostFails = true;

        assertThatThrownBy(PhoneIT::confirm).hasMessage("the host is away");

        assertThat(my().get(ANA).phone()).isEqualTo("+55 ** *****-0001");
        assertThat(my().get(ANA).pending()).isEqualTo("+55 ** *****-0009");
        hostFails = false;
        confirm();
        assertThat(my().get(ANA).phone()).isEqualTo("+55 ** *****-0009");
    }

    private static PhoneListener.Change heard(String number) {
        return new PhoneListener.Change(ANA, new PhoneNumber(number), false, CLOCK.instant());
    }

    @Test
    void anAdministratorRefusesAndTheOldPhoneStays() {
        happens(ana().signsUp(AT), aPerson("ana").phone(NEW).updates(AT));

        PhoneView view = PLUGIN.bean(AdminPhones.class).refuse(ADMIN, ANA, new Why("stolen account"));

        assertThat(view.phone()).isEqualTo("+55 ** *****-0001");
        assertThat(view.pending()).isNull();
        assertThat(changes()).containsExactly("C R admin stolen account");
        assertThat(recipient().phoneChangedAt()).isNull();
    }

    @Test
    void listsWaitingChangesInParts() {
        for (String who : List.of("a", "b", "c")) {
            happens(aPerson(who).phone(OLD).signsUp(AT), aPerson(who).phone(NEW).updates(AT));
        }
        AdminPhones admin = PLUGIN.bean(AdminPhones.class);

        Page<AdminPhones.Waiting> first = admin.list(new Paging(2, null));

        assertThat(first.items()).extracting(row -> row.distributorId().value()).containsExactly("c", "b");
        assertThat(admin.list(new Paging(2, first.nextCursor())).items())
                .extracting(row -> row.distributorId().value())
                .containsExactly("a");
    }

    @Test
    void provesAPhoneThatOnlyTheHostsDirectoryKnows() {
        happens(aPerson("ana").signsUp(AT));
        DIRECTORY.put(ANA, new DistributorDirectory.Contact(null, new PhoneNumber(NEW), null, null));

        my().verify(ANA);
        confirm();

        assertThat(recipient().verifiedPhone()).isEqualTo(new PhoneNumber(NEW));
    }

    @Test
    void provesNothingTwiceAndNothingThatIsNotThere() {
        happens(aPerson("ana").signsUp(AT));
        assertThatThrownBy(() -> my().verify(ANA)).hasMessage("no-phone");
        assertThatThrownBy(() -> my().verify(new DistributorId("nobody"))).hasMessage("not-found");
        assertThatThrownBy(() -> names("11987650001")).hasMessage("invalid-request");

        happens(aPerson("ana").phone(OLD).vouchedFor(true).updates(AT));

        assertThatThrownBy(() -> my().verify(ANA)).hasMessage("phone-verified");
    }

    @Test
    void onlyTheLastCodeThatWasAskedForProvesAPhone() {
        happens(aPerson("ana").phone(OLD).signsUp(AT));
        my().verify(ANA);
        Question first = CONFIRMATIONS.last();
        my().verify(ANA);

        assertThatThrownBy(() -> confirm(first)).hasMessage("gone");
        confirm();

        assertThat(changes()).containsExactly("V R superseded", "V C ana");
    }

    @Test
    void keepsNoNumberBesideTheColumnsMadeForThem() {
        happens(ana().signsUp(AT));
        names(NEW);

        String row = PLUGIN.jdbc().queryForMap("SELECT * FROM ah_phone_change").toString();
        assertThat(row).doesNotContain("98765");
        assertThat(CONFIRMATIONS.last().fields().text("number")).hasSize(64).doesNotContain("98765");
        assertThat(new Wanted(NEW).toString()).doesNotContain("0009");
        assertThat(my().get(ANA).toString()).doesNotContain("98765");
    }

    private static Person ana() {
        return aPerson("ana").phone(OLD).vouchedFor(true).agreeingTo(MessageClass.TRANSACTIONAL);
    }

    private static void happens(HostEvent... events) {
        assertThat(PLUGIN.take(History.of(events)).items()).hasSize(events.length);
    }

    private static PhoneView names(String number) {
        return my().name(ANA, new Wanted(number));
    }

    private static MyPhone my() {
        return PLUGIN.bean(MyPhone.class);
    }

    private static Recipient recipient() {
        RecipientQuery query = new RecipientQuery(ANA, Ids.LAST);
        return PLUGIN.bean(Recipients.class).find(Set.of(query)).get(query);
    }

    /** Kind and state, by whom and why, in the order of asking. */
    private static List<String> changes() {
        return PLUGIN.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', kind, state, decided_by, reason) FROM ah_phone_change ORDER BY id",
                        String.class);
    }

    /** State, number, kind and text or reason of every message, in the order of decision. */
    private static List<String> messages() {
        return PLUGIN.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', state, phone, kind, COALESCE(CONVERT(body USING utf8mb4), reason))"
                                + " FROM ah_sms ORDER BY id",
                        String.class);
    }

    private static void confirm() {
        confirm(CONFIRMATIONS.last());
    }

    private static void confirm(Question question) {
        inTransaction(() -> CONFIRMATIONS.confirm(operations(), question));
    }

    private static List<OwnOperation> operations() {
        return PLUGIN.beans(OwnOperation.class);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return PLUGIN.bean(Transactions.class).own(work);
    }
}
