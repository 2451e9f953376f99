package io.advantagehub.demo.translation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.ActivityExpiring;
import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.demo.activity.ActivityEnding;
import io.advantagehub.demo.activity.ActivityFeePaid;
import io.advantagehub.demo.payout.PayoutEnded;
import io.advantagehub.demo.people.ConsentChanged;
import io.advantagehub.demo.people.PersonRegistered;
import io.advantagehub.demo.shop.DiscountUsed;
import io.advantagehub.demo.shop.OrderPaid;
import io.advantagehub.demo.shop.OrderRefunded;
import io.advantagehub.demo.wallet.BonusCredited;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shop's own events in the plugin's words: one bean for each class that the shop publishes. */
@Configuration(proxyBeanMethods = false)
class Translations {

    @Bean
    HostEventTranslator<PersonRegistered> personRegistered() {
        return of(PersonRegistered.class, e -> named("person-" + e.person(), PeopleInHubWords.signedUp(e)));
    }

    @Bean
    HostEventTranslator<ConsentChanged> consentChanged() {
        return of(
                ConsentChanged.class,
                e -> named("consent-" + e.person() + "-" + e.at(), PeopleInHubWords.consentChanged(e)));
    }

    @Bean
    HostEventTranslator<BonusCredited> bonusCredited() {
        return of(BonusCredited.class, e -> named("bonus-" + e.entry(), MoneyInHubWords.bonus(e)));
    }

    @Bean
    HostEventTranslator<ActivityFeePaid> activityFeePaid() {
        return of(
                ActivityFeePaid.class,
                e -> named(
                        "activity-" + e.person() + "-" + e.paidUntil(),
                        new ActivityPaid(id(e.person()), e.at(), e.paidUntil())));
    }

    @Bean
    HostEventTranslator<ActivityEnding> activityEnding() {
        return of(
                ActivityEnding.class,
                e -> named(
                        "activity-ending-" + e.person() + "-" + e.at(),
                        new ActivityExpiring(id(e.person()), e.at(), e.endsAt())));
    }

    @Bean
    HostEventTranslator<OrderPaid> orderPaid() {
        return of(OrderPaid.class, e -> named("order-" + e.order(), MoneyInHubWords.purchase(e)));
    }

    @Bean
    HostEventTranslator<OrderRefunded> orderRefunded() {
        return of(OrderRefunded.class, e -> named("refund-" + e.refund(), MoneyInHubWords.refund(e)));
    }

    @Bean
    HostEventTranslator<DiscountUsed> discountUsed() {
        return of(DiscountUsed.class, e -> named("discount-" + e.order(), MoneyInHubWords.discountUsed(e)));
    }

    @Bean
    HostEventTranslator<PayoutEnded> payoutEnded() {
        return of(PayoutEnded.class, e -> named("payout-" + e.payout(), MoneyInHubWords.payoutEnded(e)));
    }

    static DistributorId id(String person) {
        return new DistributorId(person);
    }

    private static HostEventTranslator.Named named(String id, HostEvent event) {
        return new HostEventTranslator.Named(id, event);
    }

    private static <T> HostEventTranslator<T> of(Class<T> type, Function<T, HostEventTranslator.Named> words) {
        return new HostEventTranslator<>() {
            @Override
            public Class<T> hostType() {
                return type;
            }

            @Override
            public List<Named> translate(T hostEvent) {
                return List.of(words.apply(hostEvent));
            }
        };
    }
}
