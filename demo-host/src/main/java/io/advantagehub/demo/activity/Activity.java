package io.advantagehub.demo.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Until when a person's activity is paid. */
@Entity
@Table(name = "shop_activity")
class Activity {
    @Id
    private String personId;

    private Instant paidUntil;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Activity() {}

    Activity(String personId, Instant paidUntil) {
        this.personId = personId;
        this.paidUntil = paidUntil;
    }

    Instant paidUntil() {
        return paidUntil;
    }

    void payUntil(Instant instant) {
        paidUntil = instant;
    }
}
