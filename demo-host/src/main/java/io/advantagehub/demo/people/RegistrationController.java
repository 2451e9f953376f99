package io.advantagehub.demo.people;

import io.advantagehub.demo.login.Accounts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joining under a sponsor. */
@Controller
@RequestMapping("/register")
class RegistrationController {
    private final People people;
    private final Accounts accounts;

    RegistrationController(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @GetMapping
    String empty(@RequestParam(required = false) @Nullable String sponsor, Locale locale, Model model) {
        model.addAttribute(
                "form",
                new RegistrationForm(
                        null, null, null, null, locale.toLanguageTag(), "America/Sao_Paulo", sponsor, false, false));
        model.addAttribute("faults", Map.of());
        return "register";
    }

    @PostMapping
    ModelAndView register(@ModelAttribute("form") RegistrationForm form, RedirectAttributes notices) {
        Map<String, String> faults =
                form.faults(accounts::isFree, sponsor -> people.find(sponsor).isPresent());
        if (!faults.isEmpty()) {
            return new ModelAndView("register", Map.of("form", form, "faults", faults), HttpStatus.BAD_REQUEST);
        }
        people.register(form.registration());
        notices.addFlashAttribute("notice", "register.done");
        return new ModelAndView("redirect:/login");
    }
}
