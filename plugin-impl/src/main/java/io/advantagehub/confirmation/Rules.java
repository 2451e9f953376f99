package io.advantagehub.confirmation;

import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Kind;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/** What the administrator has set about codes, at one moment. */
record Rules(Settings.Snapshot settings) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    int codeLength() {
        return (int) settings.number("otp.code-length");
    }

    int attempts() {
        return (int) settings.number("otp.max-attempts");
    }

    long perHour() {
        return settings.number("limits.confirmation.per-hour");
    }

    long resends() {
        return settings.number("otp.max-resends");
    }

    Duration resendAfter() {
        return Duration.parse(settings.text("otp.resend-after"));
    }

    /** Ten minutes at most, whatever anybody says (NIST SP 800-63B-4 §3.1.3.2). */
    Duration life(Shape shape) {
        Duration wanted = shape.ttl() == null ? Duration.parse(settings.text("otp.ttl")) : shape.ttl();
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }

    /** Whether an operation of that type has to be confirmed: switched on, and not below the threshold. */
    boolean isProtected(String type, Shape shape, OperationFields fields) {
        String key = "otp.operations." + type;
        return settings.on(key + ".required")
                && amount(shape, fields)
                        .map(amount -> !isBelow(amount, settings.text(key + ".threshold")))
                        .orElse(true);
    }

    private static Optional<Money> amount(Shape shape, OperationFields fields) {
        return shape.fields().stream()
                .filter(field -> field.kind() == Kind.AMOUNT)
                .findFirst()
                .map(Field::name)
                .map(fields::amount);
    }

    /** Of what is in another currency than the threshold nobody knows how much it is. */
    private static boolean isBelow(Money amount, String threshold) {
        try {
            return amount.compareTo(Money.parse(threshold, amount.currency())) < 0;
        } catch (IllegalArgumentException otherDigits) {
            return false;
        }
    }
}
