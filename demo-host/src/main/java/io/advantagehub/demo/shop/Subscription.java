package io.advantagehub.demo.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's plan of a product. */
@Entity
@Table(name = "shop_subscription")
public class Subscription {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String personId;

    @Enumerated(EnumType.STRING)
    private Product product;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    private Instant paidUntil;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Subscription() {}

    Subscription(String personId, Product product, Plan plan, Instant paidUntil) {
        this.personId = personId;
        this.product = product;
        this.plan = plan;
        this.paidUntil = paidUntil;
    }

    public Product product() {
        return product;
    }

    public Plan plan() {
        return plan;
    }

    public Instant paidUntil() {
        return paidUntil;
    }

    void pay(Plan chosen, Instant until) {
        plan = chosen;
        paidUntil = until;
    }
}
