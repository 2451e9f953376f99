package io.advantagehub.demo.claim;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ClaimNewcomers;
import io.advantagehub.api.usecase.ClaimNewcomers.Claimed;
import io.advantagehub.api.usecase.ClaimNewcomers.Wish;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Person;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a distributor claims, and what became of it. */
@Controller
@RequestMapping("/my/claims")
class MyClaimsController {
    private static final String PAGE = "claims";
    private static final int SHOWN = 20;

    private final Hub hub;
    private final People people;

    MyClaimsController(Hub hub, People people) {
        this.hub = hub;
        this.people = people;
    }

    @GetMapping
    String page(Principal me, Model model) {
        model.addAttribute(
                "claims",
                hub.claiming()
                        .map(claims -> claims.own(new DistributorId(me.getName()), SHOWN))
                        .orElse(List.of()));
        model.addAttribute("longest", ClaimNewcomers.LONGEST);
        model.addAttribute(
                "zone", people.find(me.getName()).map(Person::timeZone).orElseThrow());
        return PAGE;
    }

    @PostMapping
    ModelAndView claim(
            @RequestParam String newcomer,
            @RequestParam String reason,
            Principal me,
            Model model,
            RedirectAttributes notices) {
        String fault = wish(me.getName(), newcomer, reason).map(this::fault).orElse("claims.fault.form");
        if (fault.isEmpty()) {
            notices.addFlashAttribute("notice", "claims.done");
            return new ModelAndView("redirect:/my/claims");
        }
        model.addAttribute("fault", fault);
        model.addAttribute("newcomer", newcomer);
        model.addAttribute("reason", reason);
        return new ModelAndView(page(me, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    /** Nothing of a form that is not filled in. */
    private static Optional<Wish> wish(String claimant, String newcomer, String reason) {
        try {
            return Optional.of(new Wish(new DistributorId(claimant), new DistributorId(newcomer.strip()), reason));
        } catch (IllegalArgumentException notFilledIn) {
            return Optional.empty();
        }
    }

    /** Empty where there is none. */
    private String fault(Wish wish) {
        Optional<Claimed> claimed = hub.claiming().map(claims -> claims.claim(wish));
        if (claimed.isEmpty()) {
            return "my.cashback.off";
        }
        return switch (claimed.get()) {
            case WAITS -> "";
            case DECIDED_BEFORE -> "claims.fault.decided";
            case TOO_MANY -> "claims.fault.too-many";
            case NOBODY_SPONSORS_THEMSELVES -> "claims.fault.oneself";
            case TERMS_NOT_ACCEPTED -> "claims.fault.terms";
        };
    }
}
