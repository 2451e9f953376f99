package io.advantagehub.demo.claim;

import io.advantagehub.api.usecase.ClaimNewcomers;
import io.advantagehub.api.usecase.ClaimNewcomers.Claim;
import io.advantagehub.api.usecase.ClaimNewcomers.Decision;
import io.advantagehub.api.usecase.ClaimNewcomers.Outcome;
import io.advantagehub.api.usecase.ClaimNewcomers.Status;
import io.advantagehub.api.usecase.ClaimNewcomers.Wanted;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.page.Queue;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is claimed, what stands against it, and what an administrator decides. */
@Controller
@RequestMapping("/admin/claims")
class ClaimsController {
    private final Hub hub;

    ClaimsController(Hub hub) {
        this.hub = hub;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "OPEN") Status status,
            @RequestParam(required = false) @Nullable UUID below,
            Model model) {
        List<Claim> found = hub.claiming()
                .map(claims -> claims.newest(new Wanted(status, below, Queue.LOOKED_FOR)))
                .orElse(List.of());
        Queue.of(found, Claim::id).show(model, status);
        model.addAttribute("longest", ClaimNewcomers.LONGEST);
        return "claimed";
    }

    @PostMapping("/{id}/grant")
    String grant(@PathVariable UUID id, @RequestParam String answer, Principal admin, RedirectAttributes notices) {
        return decided(admin, answer, (claims, decision) -> claims.grant(id, decision), notices);
    }

    @PostMapping("/{id}/decline")
    String decline(@PathVariable UUID id, @RequestParam String answer, Principal admin, RedirectAttributes notices) {
        return decided(admin, answer, (claims, decision) -> claims.decline(id, decision), notices);
    }

    private String decided(
            Principal admin,
            String answer,
            BiFunction<ClaimNewcomers, Decision, Outcome> decide,
            RedirectAttributes notices) {
        Optional<Decision> decision = decision(admin, answer);
        if (decision.isEmpty()) {
            return told("fault", "claimed.fault.answer", notices);
        }
        Outcome outcome = hub.claiming()
                .map(claims -> decide.apply(claims, decision.get()))
                .orElseGet(Outcome.NotThere::new);
        return outcome instanceof Outcome.Done done
                ? told("notice", "claimed.done." + done.claim().status(), notices)
                : told("fault", "claimed.fault." + why(outcome), notices);
    }

    private static Optional<Decision> decision(Principal admin, String answer) {
        try {
            return Optional.of(new Decision(admin.getName(), answer));
        } catch (IllegalArgumentException notWritten) {
            return Optional.empty();
        }
    }

    private static String why(Outcome outcome) {
        if (outcome instanceof Outcome.NotGrantable not) {
            return not.obstacle();
        }
        return outcome instanceof Outcome.DecidedBefore before ? before.status().name() : "not-there";
    }

    private static String told(String what, String message, RedirectAttributes notices) {
        notices.addFlashAttribute(what, message);
        return "redirect:/admin/claims";
    }
}
