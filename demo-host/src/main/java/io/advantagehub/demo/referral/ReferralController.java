package io.advantagehub.demo.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.JoinProgramme;
import io.advantagehub.api.usecase.JoinProgramme.Acceptance;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** First the documents, then the ten links. */
@Controller
@RequestMapping("/my/referrals")
class ReferralController {
    private static final String PAGE = "referrals";
    private static final int TRACED = 20;

    private final Hub hub;
    private final People people;

    ReferralController(Hub hub, People people) {
        this.hub = hub;
        this.people = people;
    }

    @GetMapping
    String page(Principal me, Locale locale, Model model) {
        DistributorId who = new DistributorId(me.getName());
        hub.joining().ifPresent(joining -> model.addAttribute("documents", joining.documents(who, locale)));
        hub.referralLinks(me.getName(), address()).ifPresent(links -> model.addAttribute("links", links));
        model.addAttribute("traced", hub.tracedTo(me.getName(), TRACED));
        model.addAttribute(
                "zone", people.find(me.getName()).map(Person::timeZone).orElseThrow());
        return PAGE;
    }

    @PostMapping("/terms")
    ModelAndView accept(
            @ModelAttribute AcceptanceForm form,
            Principal me,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes notices) {
        Optional<Acceptance> acceptance = form.acceptance(locale, request.getRemoteAddr());
        Optional<JoinProgramme> joining = hub.joining();
        if (acceptance.isEmpty() || joining.isEmpty()) {
            return again(HttpStatus.BAD_REQUEST, "referrals.fault.both", me, locale);
        }
        if (!joining.get().accept(new DistributorId(me.getName()), acceptance.get())) {
            return again(HttpStatus.CONFLICT, "referrals.fault.changed", me, locale);
        }
        notices.addFlashAttribute("notice", "referrals.accepted");
        return new ModelAndView("redirect:/my/referrals");
    }

    private ModelAndView again(HttpStatus status, String fault, Principal me, Locale locale) {
        ModelAndView page = new ModelAndView(PAGE, status);
        hub.joining()
                .ifPresent(joining ->
                        page.addObject("documents", joining.documents(new DistributorId(me.getName()), locale)));
        return page.addObject("fault", fault);
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
