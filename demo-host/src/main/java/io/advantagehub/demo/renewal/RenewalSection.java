package io.advantagehub.demo.renewal;

import io.advantagehub.demo.my.MySection;
import io.advantagehub.demo.shop.Subscription;
import io.advantagehub.demo.shop.Subscriptions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What cashback can pay of each plan's next term, on a person's own page. */
@Component
class RenewalSection implements MySection {
    private final Renewals renewals;
    private final Subscriptions subscriptions;

    RenewalSection(Renewals renewals, Subscriptions subscriptions) {
        this.renewals = renewals;
        this.subscriptions = subscriptions;
    }

    @Override
    public void show(String person, Model page) {
        Map<String, BigDecimal> payable = new HashMap<>();
        for (Subscription subscription : subscriptions.of(person)) {
            BigDecimal amount = renewals.payable(person, subscription);
            if (amount.signum() > 0) {
                payable.put(subscription.product().code(), amount);
            }
        }
        page.addAttribute("payableByCashback", payable);
        page.addAttribute("renewalKey", UUID.randomUUID().toString());
    }
}
