package io.advantagehub.demo.activity;

import io.advantagehub.demo.clock.ShopClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is active, and until when. */
@Service
@Transactional
public class Activities {
    private final ActivityRepository activities;
    private final ShopClock clock;
    private final ApplicationEventPublisher events;

    Activities(ActivityRepository activities, ShopClock clock, ApplicationEventPublisher events) {
        this.activities = activities;
        this.clock = clock;
        this.events = events;
    }

    /** Pays on from the end of what is paid, or from now. */
    public Instant pay(String person, Duration time) {
        Instant now = clock.now();
        Activity activity = activities.findById(person).orElseGet(() -> new Activity(person, now));
        activity.payUntil((activity.paidUntil().isAfter(now) ? activity.paidUntil() : now).plus(time));
        activities.save(activity);
        events.publishEvent(new ActivityFeePaid(person, now, activity.paidUntil()));
        return activity.paidUntil();
    }

    /** Cuts the activity so that it ends after that time, and warns of it. */
    public Instant letEnd(String person, Duration time) {
        Instant now = clock.now();
        Instant end = now.plus(time);
        Activity activity = activities.findById(person).orElseGet(() -> new Activity(person, end));
        activity.payUntil(end);
        activities.save(activity);
        events.publishEvent(new ActivityEnding(person, now, end));
        return end;
    }

    @Transactional(readOnly = true)
    public Optional<Instant> paidUntil(String person) {
        return activities.findById(person).map(Activity::paidUntil);
    }
}
