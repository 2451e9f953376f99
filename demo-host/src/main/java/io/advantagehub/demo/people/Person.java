package io.advantagehub.demo.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A distributor; buyers are distributors too. The login is the id, here and for the plugin. */
@Entity
@Table(name = "shop_person")
public class Person {
    @Id
    private String id;

    private String displayName;
    private String phone;
    private String locale;
    private String timeZone;
    private @Nullable String sponsorId;
    private boolean agreesToAccountNews;
    private boolean agreesToOffers;
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Person() {}

    Person(Registration registration, Instant now) {
        this.id = registration.login();
        this.displayName = registration.displayName();
        this.phone = registration.phone();
        this.locale = registration.locale();
        this.timeZone = registration.timeZone();
        this.sponsorId = registration.sponsor() != null
                ? registration.sponsor()
                : registration.referral().through();
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

    void has(String anotherPhone) {
        phone = anotherPhone;
    }

    void agree(Topic topic, boolean agreed) {
        if (topic == Topic.ACCOUNT) {
            agreesToAccountNews = agreed;
        } else {
            agreesToOffers = agreed;
        }
    }
}
