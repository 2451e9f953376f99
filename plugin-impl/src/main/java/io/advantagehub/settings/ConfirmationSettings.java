package io.advantagehub.settings;

import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which operations want a code, and how codes behave. */
final class ConfirmationSettings {
    private static final List<String> READY_MADE = List.of(
            "cashback.redemption",
            "cashback.transfer",
            "cashback.payout",
            "wallet.transfer",
            "wallet.payout",
            "phone.change");

    private ConfirmationSettings() {}

    static List<Setting> all(Currency currency, Set<String> registered) {
        Stream<Setting> operations = Stream.concat(
                        READY_MADE.stream(), registered.stream().sorted().filter(type -> !READY_MADE.contains(type)))
                .flatMap(type -> operation(type, currency));
        Stream<Setting> codes = Stream.of(
                // NIST SP 800-63B-4 §3.1.3.2: no code of less
                Setting.number("otp.code-length", 6, 6, 10),
                Setting.duration("otp.ttl", "PT5M", "PT30S", "PT10M"),
                // PSD2 RTS art. 4(3)(b): no more in a row
                Setting.number("otp.max-attempts", 5, 1, 5),
                Setting.duration("otp.resend-after", "PT60S", "PT10S", "PT10M"),
                Setting.number("otp.max-resends", 3, 0, 10),
                Setting.number("limits.confirmation.per-hour", 20, 1, 1000));
        return Stream.concat(operations, codes)
                .map(setting -> setting.in("confirmation"))
                .toList();
    }

    private static Stream<Setting> operation(String type, Currency currency) {
        String key = "otp.operations." + type;
        String subject = READY_MADE.contains(type) ? "operation." + type : type;
        return Stream.of(
                Setting.flag(key + ".required", true).saying("otp.operations.required", subject),
                Setting.of(
                                key + ".threshold",
                                Kind.MONEY,
                                Money.zero(currency).toDecimalString(),
                                Bounds.money(0, currency))
                        .saying("otp.operations.threshold", subject));
    }
}
