package io.advantagehub.routes.format;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.PayoutId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.event.ActivityExpiring;
import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PayoutFailed;
import io.advantagehub.api.event.PayoutSettled;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.event.RenewalCancelled;
import io.advantagehub.api.event.RenewalSettled;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Well-formed events of every type, drawn from a seed. */
final class RandomEvents {
    private static final List<Currency> CURRENCIES =
            List.of(Money.currency("BRL"), Money.currency("JPY"), Money.currency("KWD"));

    private final Random random;

    RandomEvents(Random random) {
        this.random = random;
    }

    HostEvent next(EventType type) {
        return switch (type) {
            case DISTRIBUTOR_SIGNED_UP -> new DistributorSignedUp(distributor(), time(), profile());
            case DISTRIBUTOR_UPDATED -> new DistributorUpdated(distributor(), time(), profile());
            case CONSENT_GRANTED ->
                new ConsentGranted(distributor(), time(), messageClass(), maybe(this::text), maybe(this::text));
            case CONSENT_REVOKED ->
                new ConsentRevoked(distributor(), time(), messageClass(), maybe(this::text), maybe(this::text));
            case BONUS_ACCRUED -> new BonusAccrued(distributor(), time(), money(currency()), text(), maybe(this::text));
            case ACTIVITY_PAID -> new ActivityPaid(distributor(), time(), time());
            case ACTIVITY_EXPIRING -> new ActivityExpiring(distributor(), time(), time());
            case PURCHASE_COMPLETED -> purchase();
            case PURCHASE_REFUNDED -> refund();
            case RENEWAL_SETTLED ->
                new RenewalSettled(
                        distributor(),
                        time(),
                        new RedemptionId(id()),
                        maybe(this::order),
                        maybe(() -> money(currency())));
            case RENEWAL_CANCELLED ->
                new RenewalCancelled(distributor(), time(), new RedemptionId(id()), maybe(this::order));
            case PAYOUT_SETTLED -> new PayoutSettled(distributor(), time(), new PayoutId(id()), maybe(this::text));
            case PAYOUT_FAILED -> new PayoutFailed(distributor(), time(), new PayoutId(id()), maybe(this::text));
            case CUSTOM -> new CustomEvent(distributor(), time(), "shop.visited", "{\"n\":" + random.nextInt() + "}");
        };
    }

    private PurchaseCompleted purchase() {
        Currency currency = currency();
        List<PurchaseCompleted.Line> lines = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> new PurchaseCompleted.Line(
                        new LineId(i + id().substring(0, 1)),
                        text(),
                        maybe(this::text),
                        1 + random.nextInt(9),
                        money(currency)))
                .toList();
        return new PurchaseCompleted(
                distributor(), time(), order(), maybe(() -> new ReferralCode(id())), random.nextBoolean(), lines);
    }

    private PurchaseRefunded refund() {
        Currency currency = currency();
        List<PurchaseRefunded.Line> lines = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new PurchaseRefunded.Line(new LineId("" + i), money(currency)))
                .toList();
        return new PurchaseRefunded(distributor(), time(), new RefundId(id()), order(), lines);
    }

    private DistributorProfile profile() {
        return new DistributorProfile(
                maybe(() -> new DistributorId("s" + id().substring(1))),
                maybe(() -> new ReferralCode(id())),
                maybe(() -> new VisitToken("v1." + "aZ_-09".repeat(9))),
                maybe(this::text),
                maybe(() -> new PhoneNumber("+" + (100_000_000L + random.nextInt(Integer.MAX_VALUE)))),
                maybe(random::nextBoolean),
                maybe(() -> Locale.forLanguageTag(random.nextBoolean() ? "pt-BR" : "ru")),
                maybe(() -> ZoneId.of("America/Sao_Paulo")),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new DistributorProfile.Consent(messageClass(), text(), time(), text()))
                        .toList());
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private DistributorId distributor() {
        return new DistributorId("d" + id().substring(1));
    }

    private OrderId order() {
        return new OrderId(id());
    }

    private String id() {
        return random.ints(1 + random.nextInt(64), 0x21, 0x7F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String text() {
        return random.ints(1 + random.nextInt(50), 0, 0x2000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("😀")
                .toString();
    }

    private MessageClass messageClass() {
        return random.nextBoolean() ? MessageClass.TRANSACTIONAL : MessageClass.PROMO;
    }

    private Money money(Currency currency) {
        return new Money(random.nextInt(Integer.MAX_VALUE), currency);
    }

    private Currency currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    private Instant time() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }
}
