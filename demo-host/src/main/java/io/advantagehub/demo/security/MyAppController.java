package io.advantagehub.demo.security;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ManageAuthenticator.Enrolled;
import io.advantagehub.api.usecase.ManageAuthenticator.Entered;
import io.advantagehub.api.usecase.ManageAuthenticator.Removed;
import io.advantagehub.demo.confirm.CodeForm;
import io.advantagehub.demo.confirm.Kind;
import io.advantagehub.demo.confirm.NextPage;
import io.advantagehub.demo.confirm.Purpose;
import io.advantagehub.demo.confirm.Refusals;
import io.advantagehub.demo.hub.Hub;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's authenticator app: begun, made to count by its first code, taken away. */
@Controller
class MyAppController {
    private static final String APP = SecurityPage.ADDRESS + "/app";

    private final Hub hub;
    private final NextPage pages;

    MyAppController(Hub hub, NextPage pages) {
        this.hub = hub;
        this.pages = pages;
    }

    /** Answered by the page itself: what it shows is told once, and kept in no session. */
    @PostMapping(APP)
    String enrol(Principal me, Model model, RedirectAttributes notices) {
        Enrolled enrolled = hub.authenticators()
                .map(apps -> apps.enrol(who(me)))
                .orElse(new Enrolled.Refused(Refusals.SWITCHED_OFF));
        if (enrolled instanceof Enrolled.Refused refused) {
            return pages.refused(Kind.TOTP_ENROL, refused.word(), notices);
        }
        Enrolled.Begun begun = (Enrolled.Begun) enrolled;
        model.addAttribute("begun", begun);
        model.addAttribute("next", next(begun.confirmation(), me));
        model.addAttribute("here", SecurityPage.ADDRESS);
        return "authenticator";
    }

    @PostMapping(APP + "/code")
    String enter(@ModelAttribute CodeForm form, Principal me, RedirectAttributes notices) {
        Entered entered = hub.authenticators()
                .map(apps -> apps.enter(who(me), form.digits()))
                .orElse(new Entered.Refused(Refusals.SWITCHED_OFF));
        if (entered instanceof Entered.Active) {
            notices.addFlashAttribute("notice", "security.app-active");
        } else if (entered instanceof Entered.WrongCode wrong) {
            notices.addFlashAttribute("fault", "confirm.fault.wrong-code");
            notices.addFlashAttribute("faultArgs", new Object[] {wrong.attemptsLeft()});
        } else {
            String word = entered instanceof Entered.Refused refused ? refused.word() : "confirmation-locked";
            return pages.refused(Kind.TOTP_ENROL, word, notices);
        }
        return SecurityPage.BACK;
    }

    @PostMapping(APP + "/removal")
    String remove(Principal me, RedirectAttributes notices) {
        Removed removed = hub.authenticators()
                .map(apps -> apps.remove(who(me)))
                .orElse(new Removed.Refused(Refusals.SWITCHED_OFF));
        if (removed instanceof Removed.Waiting waiting) {
            return pages.confirmation(waiting.confirmation(), Purpose.about(null, Kind.TOTP_REMOVE, me.getName()));
        }
        if (removed instanceof Removed.Refused refused) {
            return pages.refused(Kind.TOTP_REMOVE, refused.word(), notices);
        }
        notices.addFlashAttribute("notice", "security.app-gone");
        return SecurityPage.BACK;
    }

    private String next(@Nullable Confirmation confirmation, Principal me) {
        return confirmation == null
                ? SecurityPage.ADDRESS
                : pages.addressOf(confirmation, Purpose.about(null, Kind.TOTP_ENROL, me.getName()));
    }

    private static DistributorId who(Principal me) {
        return new DistributorId(me.getName());
    }
}
