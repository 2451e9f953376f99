package io.advantagehub.demo.activity;

import io.advantagehub.demo.my.MySection;
import java.security.Principal;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own activity: seen, and paid for a term. */
@Controller
class MyActivityController implements MySection {
    private static final Duration TERM = Duration.ofDays(30);

    private final Activities activities;

    MyActivityController(Activities activities) {
        this.activities = activities;
    }

    @Override
    public void show(String person, Model page) {
        activities.paidUntil(person).ifPresent(until -> page.addAttribute("activeUntil", until));
    }

    @PostMapping("/my/activity")
    String pay(Principal me, RedirectAttributes notices) {
        activities.pay(me.getName(), TERM);
        notices.addFlashAttribute("notice", "my.activity-paid");
        return "redirect:/my";
    }
}
