package io.advantagehub.testing;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorProfile.Consent;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A distributor as the host tells of one: {@code aPerson("bruno").under("ana").phone("+5511987650001")}. */
public final class Person {
    private final DistributorId id;
    private final List<Consent> consents = new ArrayList<>();
    private DistributorId sponsor;
    private ReferralCode code;
    private VisitToken visit;
    private String name;
    private PhoneNumber phone;
    private Boolean verified;
    private Locale locale;
    private ZoneId zone;

    private Person(String id) {
        this.id = new DistributorId(id);
    }

    public static Person aPerson(String id) {
        return new Person(id);
    }

    public Person under(String sponsor) {
        this.sponsor = new DistributorId(sponsor);
        return this;
    }

    public Person by(String code) {
        this.code = new ReferralCode(code);
        return this;
    }

    /** With the cookie that the browser brought. */
    public Person visiting(String cookie) {
        this.visit = VisitToken.of(cookie).orElse(null);
        return this;
    }

    public Person named(String name) {
        this.name = name;
        return this;
    }

    public Person phone(String e164) {
        this.phone = new PhoneNumber(e164);
        return this;
    }

    public Person vouchedFor(boolean verified) {
        this.verified = verified;
        return this;
    }

    public Person speaking(String tag) {
        this.locale = Locale.forLanguageTag(tag);
        return this;
    }

    public Person in(String zone) {
        this.zone = ZoneId.of(zone);
        return this;
    }

    public Person agreeingTo(MessageClass messageClass) {
        consents.add(new Consent(messageClass, "v1", Instant.parse("2026-01-01T00:00:00Z"), "box ticked"));
        return this;
    }

    public HostEvent signsUp(String at) {
        return new DistributorSignedUp(id, Instant.parse(at), profile());
    }

    public HostEvent updates(String at) {
        return new DistributorUpdated(id, Instant.parse(at), profile());
    }

    private DistributorProfile profile() {
        return new DistributorProfile(sponsor, code, visit, name, phone, verified, locale, zone, consents);
    }
}
