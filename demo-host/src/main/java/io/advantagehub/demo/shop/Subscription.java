package io.advantagehub.demo.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;

/** A person's plan of a product. */
@Entity
@Table(
        name = "shop_subscription",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uk_subscription",
                        columnNames = {"person_id", "product"}))
public class Subscription {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", length = 32, nullable = false)
    private String personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "product", length = 32, nullable = false)
    private Product product;

    @Enumerated(EnumType.STRING)
    @Column(name = "plan", length = 32, nullable = false)
    private Plan plan;

    @Column(name = "paid_until", nullable = false)
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
