package io.advantagehub.demo.confirm;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.demo.clock.ShopClock;
import io.advantagehub.demo.page.Format;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

/** Shows a confirmation as it stands, with what was not done where something was not. */
@Component
class CodePage {
    private static final Duration FAR_OFF = Duration.ofHours(12);

    private final NextPage pages;
    private final People people;
    private final ShopClock clock;
    private final Format format;

    CodePage(NextPage pages, People people, ShopClock clock, Format format) {
        this.pages = pages;
        this.people = people;
        this.clock = clock;
        this.format = format;
    }

    /** What is shown: a confirmation, and what it is of. */
    record Subject(ConfirmOperations confirming, Purpose purpose, UUID id) {

        DistributorId who() {
            return new DistributorId(purpose.person());
        }

        /** The person's own, as it stands; any other is not there. */
        Confirmation confirmation() {
            return confirming.find(who(), id).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        }
    }

    ModelAndView show(Subject subject) {
        return page(subject, HttpStatus.OK);
    }

    ModelAndView show(Subject subject, Saying saying) {
        ModelAndView page = page(subject, saying.status());
        page.addObject("fault", saying.key());
        page.addObject("faultArgs", args(saying, zone(subject)));
        return page;
    }

    private ModelAndView page(Subject subject, HttpStatus status) {
        Confirmation confirmation = subject.confirmation();
        ModelAndView page = new ModelAndView("confirm", status);
        page.addObject("confirmation", confirmation);
        page.addObject("address", NextPage.address(subject.id()));
        // Where a choice of language leads back to, also after a form.
        page.addObject("here", NextPage.address(subject.id()));
        page.addObject("kind", subject.purpose().kind().type());
        page.addObject("said", pages.said(subject.purpose()));
        page.addObject("secondsLeft", secondsUntil(confirmation.expiresAt()));
        page.addObject("secondsToResend", secondsUntil(confirmation.resendAfter()));
        page.addObject("zone", zone(subject));
        return page;
    }

    private Object[] args(Saying saying, ZoneId zone) {
        if (saying.number() != null) {
            return new Object[] {saying.number()};
        }
        return saying.until() == null ? new Object[0] : new Object[] {moment(saying.until(), zone)};
    }

    /** What is far off has a date. */
    private String moment(Instant instant, ZoneId zone) {
        return secondsUntil(instant) < FAR_OFF.toSeconds()
                ? format.timeOfDay(instant, zone)
                : format.time(instant, zone);
    }

    private long secondsUntil(@Nullable Instant instant) {
        if (instant == null) {
            return 0;
        }
        return Math.max(0, Duration.between(clock.now(), instant).toSeconds());
    }

    private ZoneId zone(Subject subject) {
        return people.find(subject.purpose().person()).map(Person::timeZone).orElseThrow();
    }
}
