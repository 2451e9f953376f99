package io.advantagehub.demo.people;

import io.advantagehub.api.VisitToken;
import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.login.Accounts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joining under a sponsor: one that is named, or whoever's link was followed. */
@Controller
@RequestMapping("/register")
class RegistrationController {
    private final People people;
    private final Accounts accounts;
    private final Hub hub;

    RegistrationController(People people, Accounts accounts, Hub hub) {
        this.people = people;
        this.accounts = accounts;
        this.hub = hub;
    }

    @GetMapping
    String empty(
            @RequestParam(required = false) @Nullable String sponsor,
            @RequestParam(required = false) @Nullable String code,
            @CookieValue(name = VisitToken.COOKIE, required = false) @Nullable String visit,
            Locale locale,
            Model model) {
        model.addAttribute("form", RegistrationForm.empty(locale, sponsor, code));
        model.addAttribute("faults", Map.of());
        hub.referrer(visit, code).ifPresent(referrer -> model.addAttribute("referrer", referrer));
        return "register";
    }

    @PostMapping
    ModelAndView register(
            @ModelAttribute("form") RegistrationForm form,
            @CookieValue(name = VisitToken.COOKIE, required = false) @Nullable String visit,
            RedirectAttributes notices) {
        Map<String, String> faults = form.faults(
                accounts::isFree, sponsor -> people.find(sponsor).isPresent(), code -> !hub.isNobodys(code));
        Optional<FindReferrer.Referrer> referrer = hub.referrer(visit, form.code());
        if (!faults.isEmpty()) {
            ModelAndView again =
                    new ModelAndView("register", Map.of("form", form, "faults", faults), HttpStatus.BAD_REQUEST);
            referrer.ifPresent(known -> again.addObject("referrer", known));
            return again;
        }
        people.register(form.registration(new Referral(visit, form.code(), login(referrer))));
        notices.addFlashAttribute("notice", "register.done");
        return new ModelAndView("redirect:/login");
    }

    /** The plugin may know people whom the shop does not: those of an import. */
    private @Nullable String login(Optional<FindReferrer.Referrer> referrer) {
        return referrer.map(known -> known.distributor().value())
                .filter(known -> people.find(known).isPresent())
                .orElse(null);
    }
}
