package io.advantagehub.demo.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A distributor; buyers are distributors too. The login is the id, here and for the plugin. */
@Entity
@Table(name = "shop_person", indexes = @Index(name = "ix_person_sponsor", columnList = "sponsor_id"))
public class Person {
    /** As the plugin compares ids. */
    private static final String BYTE_BY_BYTE = "VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

    @Id
    @Column(name = "id", columnDefinition = BYTE_BY_BYTE)
    private String id;

    @Column(name = "display_name", length = 100, nullable = false)
    private String displayName;

    @Column(name = "phone", length = 16, nullable = false)
    private String phone;

    @Column(name = "locale", length = 35, nullable = false)
    private String locale;

    @Column(name = "time_zone", length = 50, nullable = false)
    private String timeZone;

    @Column(name = "sponsor_id", columnDefinition = BYTE_BY_BYTE)
    private @Nullable String sponsorId;

    @Column(name = "agrees_to_account_news", nullable = false)
    private boolean agreesToAccountNews;

    @Column(name = "agrees_to_offers", nullable = false)
    private boolean agreesToOffers;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Person() {}

    Person(Registration registration, Instant now) {
        this.id = registration.login();
        this.displayName = registration.displayName();
        this.phone = registration.phone();
        this.locale = registration.locale();
        this.timeZone = registration.timeZone();
        this.sponsorId = registration.sponsor();
        this.agreesToAccountNews = registration.agreedTo().contains(Topic.ACCOUNT);
        this.agreesToOffers = registration.agreedTo().contains(Topic.OFFERS);
        this.registeredAt = now;
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String phone() {
        return phone;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public @Nullable String sponsorId() {
        return sponsorId;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public boolean agreesTo(Topic topic) {
        return topic == Topic.ACCOUNT ? agreesToAccountNews : agreesToOffers;
    }

    void agree(Topic topic, boolean agreed) {
        if (topic == Topic.ACCOUNT) {
            agreesToAccountNews = agreed;
        } else {
            agreesToOffers = agreed;
        }
    }
}
