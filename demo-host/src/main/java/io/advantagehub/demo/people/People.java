package io.advantagehub.demo.people;

import io.advantagehub.demo.clock.ShopClock;
import io.advantagehub.demo.login.Accounts;
import io.advantagehub.demo.login.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The distributors. */
@Service
@Transactional
public class People {
    private final PersonRepository people;
    private final Accounts accounts;
    private final ShopClock clock;
    private final ApplicationEventPublisher events;

    People(PersonRepository people, Accounts accounts, ShopClock clock, ApplicationEventPublisher events) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    /** Makes the person and the login, and tells the rest of the house, all in one transaction. */
    public Person register(Registration registration) {
        Instant now = clock.now();
        Person person = people.save(new Person(registration, now));
        accounts.open(
                new Accounts.Opening(registration.login(), registration.password(), Role.DISTRIBUTOR, person.locale()));
        events.publishEvent(new PersonRegistered(
                person.id(),
                now,
                registration.sponsor(),
                registration.referral(),
                person.displayName(),
                person.phone(),
                person.locale(),
                person.timeZone(),
                registration.agreedTo(),
                "checked on the shop's registration form"));
        return person;
    }

    public void agree(String id, Topic topic, boolean agreed) {
        Person person = people.findById(id).orElseThrow();
        if (person.agreesTo(topic) != agreed) {
            person.agree(topic, agreed);
            events.publishEvent(
                    new ConsentChanged(id, clock.now(), topic, agreed, "switched on the person's own page"));
        }
    }

    /** Whoever is none of the shop's has none here. */
    public void hasPhone(String id, String phone) {
        people.findById(id).ifPresent(person -> person.has(phone));
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(String id) {
        return people.findById(id);
    }

    /** Until the end of the caller's transaction, nobody else holds the same person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String id) {
        people.lock(id);
    }

    @Transactional(readOnly = true)
    public List<Person> firstLineOf(String sponsor) {
        return people.findBySponsorIdOrderByRegisteredAt(sponsor);
    }

    /** The 200 who joined last, newest first. */
    @Transactional(readOnly = true)
    public List<Person> newest() {
        return people.findTop200ByOrderByRegisteredAtDesc();
    }
}
