package io.advantagehub.demo.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which plan, and until when. */
@Service
@Transactional
public class Subscriptions {
    private static final Duration TERM = Duration.ofDays(30);

    private final SubscriptionRepository subscriptions;

    Subscriptions(SubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Transactional(readOnly = true)
    public List<Subscription> of(String person) {
        return subscriptions.findByPersonIdOrderByProduct(person);
    }

    Optional<Subscription> find(String person, Product product) {
        return subscriptions.findByPersonIdAndProduct(person, product);
    }

    /** Pays a term more, from the end of what is paid or from now; another plan replaces the one that was. */
    void pay(Purchase purchase, Instant now) {
        Subscription subscription = find(purchase.buyer(), purchase.product())
                .orElseGet(() -> new Subscription(purchase.buyer(), purchase.product(), purchase.plan(), now));
        Instant from = subscription.paidUntil().isAfter(now) ? subscription.paidUntil() : now;
        subscription.pay(purchase.plan(), from.plus(TERM));
        subscriptions.save(subscription);
    }
}
