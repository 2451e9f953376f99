package io.advantagehub.demo.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.api.usecase.ReviewEarnings.Appealed;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.my.MySection;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What of somebody's own is held or was decided: seen, and appealed once. */
@Controller
class HeldController implements MySection {
    private static final int SHOWN = 10;

    private final Hub hub;

    HeldController(Hub hub) {
        this.hub = hub;
    }

    @Override
    public void show(String person, Model page) {
        page.addAttribute(
                "held",
                hub.reviewing()
                        .map(reviews -> reviews.own(new DistributorId(person), SHOWN))
                        .orElse(List.of()));
        page.addAttribute("longestAppeal", ReviewEarnings.LONGEST_APPEAL);
    }

    @PostMapping("/my/reviews/{id}/appeal")
    String appeal(@PathVariable UUID id, @RequestParam String text, Principal me, RedirectAttributes notices) {
        if (text.isBlank() || text.length() > ReviewEarnings.LONGEST_APPEAL) {
            notices.addFlashAttribute("fault", "held.fault.text");
            return "redirect:/my";
        }
        Appealed appealed = hub.reviewing()
                .map(reviews -> reviews.appeal(new DistributorId(me.getName()), id, text))
                .orElse(Appealed.NOT_THERE);
        notices.addFlashAttribute(
                appealed == Appealed.NOTED ? "notice" : "fault",
                switch (appealed) {
                    case NOTED -> "held.appealed";
                    case NOT_POSSIBLE -> "held.fault.not-possible";
                    case NOT_THERE -> "held.fault.not-there";
                });
        return "redirect:/my";
    }
}
