package io.advantagehub.notification;

import static io.advantagehub.api.MessageClass.PROMO;
import static io.advantagehub.api.MessageClass.TRANSACTIONAL;
import static io.advantagehub.notification.NewsFixture.agrees;
import static io.advantagehub.notification.NewsFixture.bonus;
import static io.advantagehub.notification.NewsFixture.buys;
import static io.advantagehub.notification.NewsFixture.expiring;
import static io.advantagehub.notification.NewsFixture.messages;
import static io.advantagehub.notification.NewsFixture.refunds;
import static io.advantagehub.notification.NewsFixture.revokes;
import static io.advantagehub.notification.NewsFixture.set;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.DebtListener;
import io.advantagehub.ledger.DebtsArisen;
import io.advantagehub.ledger.DebtsArisen.Debt;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.testing.History;
import io.advantagehub.testing.Person;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what because of which event, and who is not and why. */
class NotificationIT {
    private static final String AT = "2026-01-10T12:00:00Z";

    @AutoClose
    private static final TestPlugin PLUGIN = NewsFixture.plugin("live");

    @BeforeEach
    void empty() {
        NewsFixture.clear(PLUGIN);
    }

    @Test
    void tellsEveryOneInTheirOwnLanguage() {
        told(
                ana().signsUp(AT),
                bruno().signsUp(AT),
                carla().signsUp(AT),
                bonus("carla", "10.00", AT),
                buys("bruno", "o1", "100.00", AT),
                expiring("ana", "2026-01-13T12:00:00Z", AT));

        assertThat(messages(PLUGIN))
                .containsExactly(
                        "N ana first-line-signup Bruno acaba de entrar na sua primeira linha.",
                        "N bruno first-line-signup Carla теперь в вашей первой линии.",
                        "N carla bonus-accrued You have received a bonus of R$10.00.",
                        "N ana purchase-cashback Seu cashback por uma compra: R$ 10,00.",
                        "N bruno purchase-cashback Ваш кешбэк с покупки: 10,00 R$.",
                        "N ana activity-expiring Sua atividade vence em 13/01/2026 às 09:00. Faltam 3 dias.");
        assertThat(PLUGIN.jdbc().queryForList("SELECT phone FROM ah_sms WHERE kind = 'bonus-accrued'", String.class))
                .containsExactly("+12125550003");
    }

    @Test
    void whoeverComesToOweIsToldAtOnce() {
        told(
                ana().signsUp(AT),
                bruno().signsUp(AT),
                refunds("ana", "o1", AT),
                refunds("bruno", "o2", AT),
                refunds("carla", "o3", AT));

        assertThat(messages(PLUGIN))
                .filteredOn(message -> message.contains(" debt "))
                .containsExactly(
                        "N ana debt Uma compra foi devolvida depois que o cashback dela foi usado. Valor a descontar do"
                                + " seu cashback futuro: R$ 3,00.",
                        "N bruno debt Покупку вернули, а кешбэк с неё уже потрачен: за вами долг 3,00 R$. Он будет зачтён"
                                + " из следующего кешбэка.",
                        "X carla debt no-consent");
    }

    @Test
    void aDebtThatACommandBroughtAboutIsToldToo() {
        told(ana().signsUp(AT));

        Debt debt = new Debt(
                UUID.randomUUID(),
                new DistributorId("ana"),
                TransferKind.REVERSAL,
                new Money(300, Money.currency("BRL")));
        PLUGIN.bean(Transactions.class).own(() -> {
            PLUGIN.bean(DebtListener.class).arisen(new DebtsArisen(List.of(debt)), Instant.parse(AT));
            return debt;
        });

        assertThat(messages(PLUGIN)).containsExactly("N ana debt Valor a descontar do seu cashback futuro: R$ 3,00.");
    }

    @ParameterizedTest
    @CsvSource({
        "first-line-signup, enabled",
        "first-line-signup, sms",
        "bonus-accrued, enabled",
        "bonus-accrued, sms",
        "activity-expiring, enabled",
        "activity-expiring, sms",
        "purchase-cashback, enabled",
        "purchase-cashback, sms",
        "debt, enabled",
        "debt, sms"
    })
    void whatIsToggledOffLeavesNoTrace(String kind, String aspect) {
        set(PLUGIN, "events." + kind + "." + aspect, "false");
        told(
                ana().signsUp(AT),
                bruno().signsUp(AT),
                bonus("ana", "10.00", AT),
                expiring("ana", "2026-01-13T12:00:00Z", AT),
                buys("ana", "o1", "100.00", AT),
                refunds("ana", "o1", AT));

        assertThat(messages(PLUGIN)).hasSize(4).noneMatch(message -> message.contains(kind));
    }

    @Test
    void aToggleCountsFromTheNextBatchOn() {
        told(ana().signsUp(AT), bonus("ana", "1.00", AT));
        set(PLUGIN, "events.bonus-accrued.sms", "false");
        told(bonus("ana", "2.00", AT));
        set(PLUGIN, "events.bonus-accrued.sms", "true");
        told(bonus("ana", "3.00", AT));

        assertThat(messages(PLUGIN)).hasSize(2).noneMatch(message -> message.contains("2,00"));
    }

    /** At noon in London it is nine in the morning for ana, three in the afternoon for bruno and seven for carla. */
    @Test
    void whatFallsIntoQuietHoursWaitsOnTheRecipientsOwnClock() {
        set(PLUGIN, "quiet-hours.transactional", "14:00-08:00");
        told(
                ana().signsUp(AT),
                bruno().signsUp(AT),
                carla().signsUp(AT),
                bonus("ana", "1.00", AT),
                bonus("bruno", "2.00", AT),
                bonus("carla", "3.00", AT));

        assertThat(PLUGIN.jdbc()
                        .queryForList(
                                "SELECT CONCAT(distributor_id, ' ', DATE_FORMAT(due_at, '%d %H:%i')) FROM ah_sms"
                                        + " WHERE kind = 'bonus-accrued' ORDER BY id",
                                String.class))
                .containsExactly("ana 10 12:00", "bruno 11 05:00", "carla 10 13:00");
    }

    @Test
    void saysWhyAMessageWasNotSent() {
        told(
                aPerson("silent").phone("+5511987650001").signsUp(AT),
                aPerson("promo").phone("+5511987650001").agreeingTo(PROMO).signsUp(AT),
                aPerson("phoneless").agreeingTo(TRANSACTIONAL).signsUp(AT),
                aPerson("unreachable")
                        .phone("+99912345678")
                        .agreeingTo(TRANSACTIONAL)
                        .signsUp(AT),
                agrees("unknown", AT),
                bonus("silent", "1.00", AT),
                bonus("promo", "1.00", AT),
                bonus("phoneless", "1.00", AT),
                bonus("unreachable", "1.00", AT),
                bonus("unknown", "1.00", AT),
                bonus("nobody", "1.00", AT));

        assertThat(messages(PLUGIN))
                .containsExactly(
                        "X silent bonus-accrued no-consent",
                        "X promo bonus-accrued no-consent",
                        "X phoneless bonus-accrued no-phone",
                        "X unreachable bonus-accrued unreachable",
                        "X unknown bonus-accrued unknown-recipient",
                        "X nobody bonus-accrued no-consent");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void consentCountsAsOfTheEventWhereverBatchesEnd(int size) {
        PLUGIN.take(
                History.of(
                        aPerson("bob").phone("+5511987650001").speaking("en").signsUp(AT),
                        bonus("bob", "1.00", AT),
                        agrees("bob", AT),
                        bonus("bob", "2.00", AT),
                        revokes("bob", AT),
                        bonus("bob", "3.00", AT),
                        agrees("bob", AT),
                        bonus("bob", "4.00", AT)),
                size);

        assertThat(messages(PLUGIN))
                .containsExactly(
                        "X bob bonus-accrued no-consent",
                        "N bob bonus-accrued You have received a bonus of R$2.00.",
                        "X bob bonus-accrued no-consent",
                        "N bob bonus-accrued You have received a bonus of R$4.00.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void languageAndPhoneCountAsOfTheEventWhereverBatchesEnd(int size) {
        PLUGIN.take(
                History.of(
                        aPerson("bob").agreeingTo(TRANSACTIONAL).signsUp(AT),
                        bonus("bob", "1.00", AT),
                        aPerson("bob").phone("+5511987650001").updates(AT),
                        bonus("bob", "2.00", AT),
                        aPerson("bob").speaking("ru").updates(AT),
                        bonus("bob", "3.00", AT)),
                size);

        assertThat(messages(PLUGIN))
                .containsExactly(
                        "X bob bonus-accrued no-phone",
                        "N bob bonus-accrued Sua recompensa chegou: R$ 2,00.",
                        "N bob bonus-accrued Вам начислен бонус: 3,00 R$.");
    }

    @Test
    void onlyTheDirectSponsorOfSomebodyNewIsTold() {
        told(
                ana().signsUp(AT),
                bruno().signsUp(AT),
                aPerson("dora").under("bruno").updates(AT),
                aPerson("dora").under("ana").updates(AT),
                aPerson("bruno").under("ana").named("B").signsUp(AT),
                aPerson("alone").signsUp(AT),
                aPerson("ana").under("dora").signsUp(AT));

        assertThat(messages(PLUGIN))
                .containsExactly(
                        "N ana first-line-signup Bruno acaba de entrar na sua primeira linha.",
                        "N bruno first-line-signup dora теперь в вашей первой линии.");
    }

    @Test
    void customEventsTellNobodyWithoutATemplate() {
        told(ana().signsUp(AT), new CustomEvent(new DistributorId("ana"), Instant.parse(AT), "birthday", "{}"));

        assertThat(messages(PLUGIN)).isEmpty();
    }

    @Test
    void theDefaultLanguageIsTheAdministratorsChoice() {
        set(PLUGIN, "sms.default-locale", "ru");
        told(
                aPerson("bob")
                        .phone("+5511987650001")
                        .speaking("fr")
                        .agreeingTo(TRANSACTIONAL)
                        .signsUp(AT),
                bonus("bob", "1.00", AT));

        assertThat(messages(PLUGIN)).containsExactly("N bob bonus-accrued Вам начислен бонус: 1,00 R$.");
    }

    @Test
    void needsTheSameStatementsForThreeEventsAsForFourHundred() {
        told(ana().signsUp(AT));

        assertThat(PLUGIN.statements(() -> mixed(1))).isEqualTo(PLUGIN.statements(() -> mixed(130)));
    }

    @Test
    void decidesMoreThanOneSet() {
        told(ana().signsUp(AT));
        History history = new History();
        for (int i = 0; i < 2100; i++) {
            history.add(bonus("ana", "1.00", AT));
        }
        PLUGIN.take(history);

        assertThat(messages(PLUGIN)).hasSize(2100);
    }

    private static void mixed(int times) {
        History history = new History();
        for (int i = 0; i < times; i++) {
            String id = "p" + times + "-" + i;
            history.add(aPerson(id).under("ana").agreeingTo(TRANSACTIONAL).signsUp(AT));
            history.add(bonus(id, "1.00", AT));
            history.add(NewsFixture.paid(id, "2026-06-01T00:00:00Z", AT));
        }
        PLUGIN.take(history);
    }

    private static void told(HostEvent... events) {
        PLUGIN.take(History.of(events));
    }

    private static Person ana() {
        return aPerson("ana")
                .named("Ana")
                .phone("+5511987650001")
                .speaking("pt-BR")
                .in("America/Sao_Paulo")
                .agreeingTo(TRANSACTIONAL);
    }

    private static Person bruno() {
        return aPerson("bruno")
                .named("Bruno")
                .under("ana")
                .phone("+79165550002")
                .speaking("ru")
                .in("Europe/Moscow")
                .agreeingTo(TRANSACTIONAL);
    }

    private static Person carla() {
        return aPerson("carla")
                .named("Carla")
                .under("bruno")
                .phone("+12125550003")
                .speaking("en")
                .in("America/New_York")
                .agreeingTo(TRANSACTIONAL);
    }
}
