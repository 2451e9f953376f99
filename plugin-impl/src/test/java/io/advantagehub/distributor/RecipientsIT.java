package io.advantagehub.distributor;

import static io.advantagehub.testing.Person.aPerson;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.spi.DistributorDirectory;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.History;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of people: as told, as of any event, and as the host's directory says. */
class RecipientsIT {
    private static final String AT = "2026-01-10T00:00:00Z";
    private static final DistributorId BOB = new DistributorId("bob");
    private static final HostsDirectory DIRECTORY = new HostsDirectory();

    @AutoClose
    private static final TestPlugin PLUGIN = new TestPlugin(
            context -> {
                context.registerBean(DistributorDirectory.class, () -> DIRECTORY);
                context.registerBean(ReferralCodes.class, KnownCodes::new);
            },
            DistributorConfiguration.class);

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_distributor", "ah_sponsorship");
        DIRECTORY.contacts.clear();
        DIRECTORY.fails = false;
    }

    @Test
    void keepsWhatWasToldAndChangesOnlyWhatIsTold() {
        told(
                aPerson("bob")
                        .named("Боб 😀")
                        .phone("+5511987650001")
                        .vouchedFor(true)
                        .speaking("ru")
                        .in("Europe/Moscow")
                        .signsUp(AT),
                aPerson("bob").named("Bob").updates("2026-01-11T00:00:00Z"));

        assertThat(now("bob"))
                .isEqualTo(new Recipient(
                        BOB,
                        true,
                        "Bob",
                        new PhoneNumber("+5511987650001"),
                        true,
                        Locale.forLanguageTag("ru"),
                        ZoneId.of("Europe/Moscow"),
                        new PhoneNumber("+5511987650001"),
                        null,
                        null));
        assertThat(row("bob"))
                .containsEntry("phone_verified", true)
                .containsEntry("registered_at", LocalDateTime.parse("2026-01-10T00:00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+5511987650001", "+79165550002", "+12125550003"})
    void reachesNumbersThatCanBeAssigned(String phone) {
        told(aPerson("bob").phone(phone).signsUp(AT));

        assertThat(now("bob").reachable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+99912345678", "+55111111", "+10000000000", "+00000000"})
    void keepsANumberThatCannotBeAssignedAsUnreachable(String phone) {
        told(aPerson("bob").phone(phone).signsUp(AT));

        assertThat(now("bob").reachable()).isFalse();
        assertThat(now("bob").phone()).isNotNull();
    }

    @Test
    void aChangedPhoneWaitsAndTheOldOneStaysInUse() {
        told(
                aPerson("bob").phone("+5511987650001").vouchedFor(true).signsUp(AT),
                aPerson("bob").phone("+5511987650009").vouchedFor(true).updates(AT));

        assertThat(row("bob"))
                .containsEntry("phone", "+5511987650001")
                .containsEntry("pending_phone", "+5511987650009")
                .containsEntry("phone_verified", true);

        told(aPerson("bob").phone("+5511987650001").updates(AT));

        assertThat(row("bob")).containsEntry("phone", "+5511987650001").containsEntry("pending_phone", null);
    }

    @Test
    void codesOfMoneyGoToTheVerifiedPhoneInUseWhateverTheDirectorySays() {
        told(aPerson("bob").phone("+5511987650001").signsUp(AT));
        assertThat(now("bob").verifiedPhone()).isNull();

        told(aPerson("bob").vouchedFor(true).updates(AT));
        DIRECTORY.contacts.put(
                BOB, new DistributorDirectory.Contact(null, new PhoneNumber("+5511987650009"), null, null));

        assertThat(now("bob").phone()).isEqualTo(new PhoneNumber("+5511987650009"));
        assertThat(now("bob").verifiedPhone()).isEqualTo(new PhoneNumber("+5511987650001"));
    }

    @Test
    void sharesWhichChangesOfPhonesBeganAndEnded() {
        TestBatch batch = told(
                aPerson("bob").phone("+5511987650001").signsUp(AT),
                aPerson("bob").phone("+5511987650009").updates(AT),
                aPerson("bob").phone("+5511987650009").vouchedFor(true).updates(AT),
                aPerson("bob").named("Bob").updates(AT),
                aPerson("bob").phone("+5511987650001").updates(AT));

        assertThat(batch.shared(PhoneChanges.class).orElseThrow().named())
                .extracting(change -> change.item().key().id())
                .containsExactly("e1", "e4");
    }

    @Test
    void aChangedPhoneTakesTheOldOnesPlaceWhereItIsConfirmed() {
        told(
                aPerson("bob").phone("+5511987650001").vouchedFor(true).signsUp(AT),
                aPerson("bob").phone("+5511987650009").vouchedFor(true).updates(AT),
                aPerson("bob").named("Bob").updates(AT));
        Phones phones = PLUGIN.bean(Phones.class);
        Instant later = Instant.parse("2026-01-11T00:00:00Z");

        PLUGIN.bean(Transactions.class).own(() -> {
            phones.keep(BOB, phones.lock(BOB).orElseThrow().changed(later), later);
            return true;
        });

        assertThat(phones.find(BOB))
                .contains(new Phone(new PhoneNumber("+5511987650009"), true, true, null, false, later));
        assertThat(now("bob").phoneChangedAt()).isEqualTo(later);
        assertThat(now("bob").name()).isEqualTo("Bob");
    }

    @Test
    void theFirstPhoneIsTakenAtOnceWheneverItComes() {
        told(aPerson("bob").signsUp(AT), aPerson("bob").phone("+5511987650001").updates(AT));

        assertThat(row("bob"))
                .containsEntry("phone", "+5511987650001")
                .containsEntry("phone_verified", false)
                .containsEntry("pending_phone", null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void answersAsOfAnyItemWhereverBatchesEnd(int size) {
        Recorder recorder = new Recorder();
        History history = History.of(
                aPerson("ana").named("Ana").signsUp(AT),
                aPerson("bob").named("Bob 1").signsUp(AT),
                aPerson("bob").named("Bob 2").updates(AT),
                aPerson("carla").signsUp(AT),
                aPerson("bob").named("Bob 3").updates(AT));
        try (TestPlugin plugin = new TestPlugin(
                context -> context.registerBean(Recorder.class, () -> recorder), DistributorConfiguration.class)) {
            plugin.take(history, size);
        }

        assertThat(recorder.seen).containsExactly("bob", "bob", "Bob 1", "Bob 2", "Bob 2");
    }

    @Test
    void theDirectoryWinsWhereItSaysSomething() {
        told(aPerson("bob").named("Bob").phone("+5511987650001").speaking("ru").signsUp(AT));
        DIRECTORY.contacts.put(
                BOB,
                new DistributorDirectory.Contact(
                        null, new PhoneNumber("+99912345678"), Locale.ENGLISH, ZoneId.of("Europe/Berlin")));

        Recipient bob = now("bob");
        assertThat(bob.name()).isEqualTo("Bob");
        assertThat(bob.phone()).isEqualTo(new PhoneNumber("+99912345678"));
        assertThat(bob.reachable()).isFalse();
        assertThat(bob.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(bob.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void knowsWhomOnlyTheDirectoryKnows() {
        DIRECTORY.contacts.put(BOB, new DistributorDirectory.Contact("Bob", null, null, null));

        assertThat(now("bob").registered()).isTrue();
        assertThat(now("zoe").registered()).isFalse();
        assertThat(now("zoe").name()).isEqualTo("zoe");
    }

    @Test
    void doesWithoutADirectoryThatFails() {
        told(aPerson("bob").named("Bob").signsUp(AT));
        DIRECTORY.fails = true;

        assertThat(now("bob").name()).isEqualTo("Bob");
    }

    @Test
    void asksTheDatabaseAndTheDirectoryOnceForAll() {
        Set<RecipientQuery> queries = Set.of("a", "b", "c", "d").stream()
                .map(id -> new RecipientQuery(new DistributorId(id), Ids.LAST))
                .collect(Collectors.toSet());
        DIRECTORY.asked = 0;

        assertThat(PLUGIN.statements(() -> PLUGIN.bean(Recipients.class).find(queries)))
                .isEqualTo(1);
        assertThat(DIRECTORY.asked).isEqualTo(1);
    }

    @Test
    void theOwnerOfAReferralCodeBecomesTheSponsorUnlessOneIsTold() {
        TestBatch batch = told(
                aPerson("bob").by("ANAS-CODE").signsUp(AT),
                aPerson("carla").by("ANAS-CODE").under("bob").signsUp(AT),
                aPerson("dora").by("NOBODYS").signsUp(AT),
                aPerson("ana").by("ANAS-CODE").signsUp(AT));

        assertThat(row("bob")).containsEntry("sponsor_id", "ana");
        assertThat(row("carla")).containsEntry("sponsor_id", "bob");
        assertThat(row("dora")).containsEntry("sponsor_id", null);
        assertThat(row("ana")).containsEntry("sponsor_id", null);
        assertThat(batch.findings()).containsExactly("e2 unknown-referral-code", "e3 own-referral-code");
    }

    @Test
    void listsTheRegisteredByteByByte() {
        told(
                aPerson("b").signsUp(AT),
                aPerson("a").under("unregistered").signsUp(AT),
                aPerson("B").signsUp(AT),
                aPerson("a!").updates(AT));
        RegisteredDistributors registered = PLUGIN.bean(RegisteredDistributors.class);

        assertThat(registered.count()).isEqualTo(4);
        assertThat(registered.page(null, 3)).extracting(DistributorId::value).containsExactly("B", "a", "a!");
        assertThat(registered.page(new DistributorId("a!"), 3))
                .extracting(DistributorId::value)
                .containsExactly("b");
    }

    @Test
    void showsNoPhoneNumber() {
        told(aPerson("bob").phone("+5511987650001").signsUp(AT));

        assertThat(now("bob").toString()).doesNotContain("98765");
        assertThat(Profile.registered(
                                History.of(aPerson("bob").signsUp(AT)).items().get(0))
                        .toString())
                .isEqualTo("Profile[bob]");
    }

    private static TestBatch told(HostEvent... events) {
        return PLUGIN.take(History.of(events));
    }

    private static Recipient now(String id) {
        RecipientQuery query = new RecipientQuery(new DistributorId(id), Ids.LAST);
        return PLUGIN.bean(Recipients.class).find(Set.of(query)).get(query);
    }

    private static Map<String, Object> row(String id) {
        return PLUGIN.jdbc().queryForMap("SELECT * FROM ah_distributor WHERE id = ?", id);
    }

    /** A later handler that asks for bob's name as of every item. */
    private static final class Recorder implements InboxHandler {
        private final List<String> seen = new ArrayList<>();

        @Override
        public Phase phase() {
            return Phase.NOTIFY;
        }

        @Override
        public void handle(InboxBatch batch) {
            Recipients recipients = batch.shared(Recipients.class).orElseThrow();
            for (InboxBatch.Item item : batch.items()) {
                RecipientQuery query = new RecipientQuery(BOB, item.number());
                seen.add(recipients.find(Set.of(query)).get(query).name());
            }
        }
    }

    private static final class HostsDirectory implements DistributorDirectory {
        private final Map<DistributorId, Contact> contacts = new HashMap<>();
        private boolean fails;
        private int asked;

        @Override
        public Map<DistributorId, Contact> contacts(Collection<DistributorId> distributors) {
            asked++;
            if (fails) {
                throw new IllegalStateException("down");
            }
            return contacts;
        }
    }

    private static final class KnownCodes implements ReferralCodes {
        @Override
        public Map<Brought, Referrer> referrers(Set<Brought> brought) {
            return brought.stream().collect(toMap(Function.identity(), KnownCodes::referrer));
        }

        private static Referrer referrer(Brought brought) {
            if (brought.who().value().equals("ana")) {
                return new Referrer.Nobody("own-referral-code", "it is her own");
            }
            return new ReferralCode("ANAS-CODE").equals(brought.code())
                    ? new Referrer.Found(new DistributorId("ana"), Means.CODE)
                    : new Referrer.Nobody("unknown-referral-code", "nobody owns it");
        }
    }
}
