package io.advantagehub.demo.security;

import io.advantagehub.api.spi.PhoneListener;
import io.advantagehub.demo.people.People;
import org.springframework.stereotype.Component;

/** A phone that was changed with the plugin is the shop's too: its row changes in the same transaction. */
@Component
class ShopLearnsPhones implements PhoneListener {
    private final People people;

    ShopLearnsPhones(People people) {
        this.people = people;
    }

    @Override
    public void changed(Change change) {
        people.hasPhone(change.distributor().value(), change.phone().e164());
    }
}
