package io.advantagehub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator can toggle: the keys, defaults and bounds of the contract, each said in three languages. */
class CatalogueTests {
    private final Catalogue catalogue = Catalogue.of(Currency.getInstance("BRL"), Set.of("voucher.print"));

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    events.first-line-signup.enabled = true
                    events.first-line-signup.sms = true
                    events.bonus-accrued.enabled = true
                    events.bonus-accrued.sms = true
                    events.activity-expiring.enabled = true
                    events.activity-expiring.sms = true
                    events.purchase-cashback.enabled = true
                    events.purchase-cashback.sms = true
                    events.debt.enabled = true
                    events.debt.sms = true
                    events.codes-locked.enabled = true
                    events.codes-locked.sms = true
                    events.promotion.enabled = false
                    events.promotion.sms = false
                    events.custom.voucher.printed.enabled = true
                    events.custom.voucher.printed.sms = true
                    activity.reminder-days = 7,3,1
                    otp.operations.cashback.redemption.required = true
                    otp.operations.cashback.transfer.required = true
                    otp.operations.cashback.payout.required = true
                    otp.operations.wallet.transfer.required = true
                    otp.operations.wallet.payout.required = true
                    otp.operations.phone.change.required = true
                    otp.operations.voucher.print.required = true
                    otp.operations.cashback.redemption.threshold = 0.00
                    otp.operations.voucher.print.threshold = 0.00
                    otp.code-length = 6
                    otp.ttl = PT5M
                    otp.max-attempts = 5
                    limits.confirmation.per-hour = 20
                    otp.resend-after = PT60S
                    otp.max-resends = 3
                    guard.mode = record
                    guard.countries = none
                    guard.code-price = 0.10
                    guard.budget.country = 200.00
                    guard.budget.prefix = 20.00
                    guard.budget.branch = 20.00
                    guard.share = 0.20
                    guard.share-from = 20
                    guard.neighbours = 10
                    guard.number-change-pause = P3D
                    cashback.maturation = P30D
                    cashback.expiry = P365D
                    cashback.restore-grace = P7D
                    debt.repayment-share = 1.00
                    redemption.valid-for = P90D
                    limits.redemption.min = 0.01
                    limits.redemption.max = none
                    limits.redemption.per-day = none
                    limits.transfer.min = 0.01
                    limits.transfer.max = none
                    limits.transfer.per-day = none
                    limits.payout.min = 0.01
                    limits.payout.max = none
                    limits.payout.per-day = none
                    limits.payout.cooling-off = P1D
                    quiet-hours.transactional = none
                    quiet-hours.promo = 21:00-09:00
                    sms.default-locale = pt-BR
                    sms.sender = none
                    sms.settle-on = accepted
                    """)
    void hasTheDefaultsOfTheContract(String key, String defaultValue) {
        assertThat(catalogue.find(key)).map(Setting::defaultValue).contains(defaultValue);
    }

    /** What is suspicious is this plugin's own affair. */
    @Test
    void holdsNothingElse() {
        assertThat(catalogue.keys())
                .filteredOn(key -> !key.startsWith("fair-play."))
                .hasSize(67);
    }

    @Test
    void keepsEveryDefaultWithinItsOwnBounds() {
        assertThat(catalogue.all(Set.of()))
                .allSatisfy(setting ->
                        assertThat(setting.bound().read(setting.defaultValue())).contains(setting.defaultValue()));
    }

    @Test
    void saysEverySettingInThreeLanguages() {
        CatalogueTexts texts = new CatalogueTexts();
        assertThat(catalogue.all(Set.of("events.custom.voucher.printed.sms")))
                .allSatisfy(setting -> Stream.of(
                                texts.labels(setting), texts.help(setting), texts.bounds(setting.bound()))
                        .forEach(said -> {
                            assertThat(said.keySet())
                                    .map(locale -> locale.toLanguageTag())
                                    .containsExactly("pt-BR", "ru", "en");
                            assertThat(said.values())
                                    .doesNotHaveDuplicates()
                                    .allSatisfy(text ->
                                            assertThat(text).isNotBlank().doesNotContain("{", "�"));
                        }));
    }

    @Test
    void namesAnOperationOfTheHostsOwnByItsType() {
        assertThat(new CatalogueTexts()
                        .labels(catalogue
                                .find("otp.operations.voucher.print.required")
                                .orElseThrow())
                        .values())
                .containsExactly(
                        "voucher.print: pedir código",
                        "voucher.print: запрашивать код",
                        "voucher.print: ask for a code");
    }

    @Test
    void countsMoneyInTheProgrammesOwnDigits() {
        Catalogue yen = Catalogue.of(Currency.getInstance("JPY"), Set.of());

        assertThat(yen.find("limits.payout.min")).map(Setting::defaultValue).contains("1");
        assertThat(yen.find("limits.payout.max").flatMap(it -> it.bound().read("12.34")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events.unheard-of.sms",
                "events.custom.purchase.completd.sms",
                "events.custom.Up.sms",
                "events.custom.ab.sms",
                "events.custom.voucher.printed.fax",
                "otp.operations.bank.robbery.required",
                ""
            })
    void knowsNoOtherKey(String key) {
        assertThat(catalogue.find(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    events.promotion.sms         | true                    | yes, TRUE, 1, none
                    otp.code-length              | 6, 10                   | 5, 11, 6.0, -6, six, 99999999999
                    otp.max-attempts             | 1, 5                    | 0, 6
                    otp.ttl                      | PT10M, PT30S            | PT10M1S, PT29S, P1M, 5, -PT5M, PT60.5S
                    cashback.expiry              | none, P3650D            | PT0S, P3651D
                    cashback.maturation          | PT0S                    | none
                    debt.repayment-share         | 0.00, 0.50, 1.00, 0.125 | 1.01, -0.5, 50%, 0.12345
                    limits.payout.max            | 0.01, none, 100000.00   | 0.00, 1, 1.5, -1.00, 1.000
                    quiet-hours.promo            | 22:30-06:00, none       | 22:30, 24:00-06:00, 09:00-09:00, 9:00-10:00
                    guard.countries              | BR, RU, none            | XX, BR;RU, BRA
                    sms.settle-on                | delivered               | never, none
                    sms.default-locale           | ru, en                  | de, none
                    sms.sender                   | Loja, +5511999, none    | x, a sender too long, Лавка
                    """)
    void holdsItsBounds(String key, String within, String beyond) {
        Bound bound = catalogue.find(key).orElseThrow().bound();
        assertThat(values(within))
                .allSatisfy(value -> assertThat(bound.read(value)).contains(value));
        assertThat(values(beyond))
                .allSatisfy(value -> assertThat(bound.read(value)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    activity.reminder-days | 1, 30, 7    | 30,7,1
                    quiet-hours.promo      | 22:00–08:00 | 22:00-08:00
                    debt.repayment-share   | 1           | 1.00
                    otp.ttl                | pt2m        | PT2M
                    guard.countries        | ru, br      | BR,RU
                    otp.code-length        | 08          | 8
                    """)
    void keepsOneSpelling(String key, String given, String kept) {
        assertThat(catalogue.find(key).orElseThrow().bound().read(given)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,7", "0", "366", "1,,3", "", "1,2,3,4,5,6,7,8,9,10,11", "7;3"})
    void refusesRemindersThatMakeNoSense(String days) {
        assertThat(catalogue
                        .find("activity.reminder-days")
                        .orElseThrow()
                        .bound()
                        .read(days))
                .isEmpty();
    }

    private static List<String> values(String cell) {
        return Arrays.asList(cell.split(", "));
    }
}
