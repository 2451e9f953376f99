package io.advantagehub.demo.confirm;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.usecase.ConfirmOperations.Cancelled;
import io.advantagehub.api.usecase.ConfirmOperations.Ended;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.ConfirmOperations.Resent;
import io.advantagehub.demo.confirm.CodePage.Subject;
import io.advantagehub.demo.hub.Hub;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that asks for a code, whatever it confirms. What was not done is said there; what was, where the person came from. */
@Controller
@RequestMapping("/my/confirmations/{id}")
class ConfirmController {
    private final Hub hub;
    private final Intents intents;
    private final CodePage page;
    private final NextPage pages;
    private final ApplicationEventPublisher events;

    ConfirmController(Hub hub, Intents intents, CodePage page, NextPage pages, ApplicationEventPublisher events) {
        this.hub = hub;
        this.intents = intents;
        this.page = page;
        this.pages = pages;
        this.events = events;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Principal me) {
        return page.show(subject(id, me));
    }

    @PostMapping
    ModelAndView enter(@PathVariable UUID id, @ModelAttribute CodeForm form, Principal me, RedirectAttributes notices) {
        Subject subject = subject(id, me);
        Entered entered = subject.confirming().enter(subject.who(), id, form.digits());
        Optional<Ended> confirmed = confirmed(entered);
        if (confirmed.isEmpty()) {
            return page.show(subject, Saying.of(entered));
        }
        Ended ended = confirmed.get();
        events.publishEvent(new Confirmed(
                subject.purpose(), ended.order() == null ? null : ended.order().id()));
        return new ModelAndView(pages.done(subject.purpose(), notices));
    }

    @PostMapping("/resend")
    ModelAndView resend(@PathVariable UUID id, Principal me, RedirectAttributes notices) {
        Subject subject = subject(id, me);
        Resent resent = subject.confirming().resend(subject.who(), id);
        if (resent instanceof Resent.Sent) {
            notices.addFlashAttribute("notice", "confirm.resent");
            return new ModelAndView("redirect:" + NextPage.address(id));
        }
        return page.show(subject, Saying.of(resent));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable UUID id, Principal me, RedirectAttributes notices) {
        Subject subject = subject(id, me);
        Cancelled cancelled = subject.confirming().cancel(subject.who(), id);
        return cancelled instanceof Cancelled.Done
                ? new ModelAndView(pages.cancelled(subject.purpose(), notices))
                : page.show(subject, Saying.of(cancelled));
    }

    /** That the right code was entered: just now, or, by a form that was sent twice, before. */
    private static Optional<Ended> confirmed(Entered entered) {
        Ended ended = null;
        if (entered instanceof Entered.Done done) {
            ended = done.ended();
        } else if (entered instanceof Entered.Closed closed) {
            ended = closed.ended();
        }
        return Optional.ofNullable(ended)
                .filter(end -> end.status() == Status.EXECUTED || end.status() == Status.CONFIRMED);
    }

    private Subject subject(UUID id, Principal me) {
        return hub.confirming()
                .flatMap(confirming ->
                        intents.find(me.getName(), id).map(purpose -> new Subject(confirming, purpose, id)))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }
}
