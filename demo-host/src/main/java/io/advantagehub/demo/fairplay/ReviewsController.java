package io.advantagehub.demo.fairplay;

import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.api.usecase.ReviewEarnings.Decision;
import io.advantagehub.api.usecase.ReviewEarnings.Outcome;
import io.advantagehub.api.usecase.ReviewEarnings.Review;
import io.advantagehub.api.usecase.ReviewEarnings.Status;
import io.advantagehub.api.usecase.ReviewEarnings.Wanted;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.page.Queue;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is held until an administrator has looked at it, why, and what they decide. */
@Controller
@RequestMapping("/admin/reviews")
class ReviewsController {
    private final Hub hub;

    ReviewsController(Hub hub) {
        this.hub = hub;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "HELD") Status status,
            @RequestParam(required = false) @Nullable UUID below,
            Model model) {
        List<Review> found = hub.reviewing()
                .map(reviews -> reviews.newest(new Wanted(status, below, Queue.LOOKED_FOR)))
                .orElse(List.of());
        Queue.of(found, Review::id).show(model, status);
        model.addAttribute("longestReason", ReviewEarnings.LONGEST_REASON);
        return "reviews";
    }

    /** A reason is asked of administrators for either, since whoever earned it may ask. */
    @PostMapping("/{id}/release")
    String release(@PathVariable UUID id, @RequestParam String reason, Principal admin, RedirectAttributes notices) {
        Decision decision = new Decision(admin.getName(), read(reason));
        return decided(decision, reviews -> reviews.release(id, decision), notices);
    }

    @PostMapping("/{id}/refuse")
    String refuse(@PathVariable UUID id, @RequestParam String reason, Principal admin, RedirectAttributes notices) {
        Decision decision = new Decision(admin.getName(), read(reason));
        return decided(decision, reviews -> reviews.refuse(id, decision), notices);
    }

    /** None where it is too long to be kept. */
    private static @Nullable String read(String reason) {
        return reason.length() > ReviewEarnings.LONGEST_REASON ? null : reason.strip();
    }

    private String decided(Decision decision, Function<ReviewEarnings, Outcome> decide, RedirectAttributes notices) {
        if (!decision.isReasoned()) {
            return told("fault", "reviews.fault.reason", notices);
        }
        Outcome outcome = hub.reviewing().map(decide).orElseGet(Outcome.NotThere::new);
        if (outcome instanceof Outcome.Done done) {
            return told("notice", "reviews.done." + done.review().status(), notices);
        }
        return told(
                "fault",
                outcome instanceof Outcome.NotHeld held ? "reviews.fault." + held.status() : "reviews.fault.not-there",
                notices);
    }

    private static String told(String what, String message, RedirectAttributes notices) {
        notices.addFlashAttribute(what, message);
        return "redirect:/admin/reviews";
    }
}
