package io.advantagehub.demo.renewal;

import io.advantagehub.demo.renewal.Renewals.Outcome;
import io.advantagehub.demo.shop.Subscription;
import io.advantagehub.demo.shop.Subscriptions;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The till for renewals with cashback. */
@Controller
class RenewalController {
    private final Renewals renewals;
    private final Subscriptions subscriptions;

    RenewalController(Renewals renewals, Subscriptions subscriptions) {
        this.renewals = renewals;
        this.subscriptions = subscriptions;
    }

    @PostMapping("/my/renewals/cashback")
    String renew(@RequestParam String product, @RequestParam String key, Principal me, RedirectAttributes notices) {
        Optional<Subscription> subscription = subscriptions.of(me.getName()).stream()
                .filter(known -> known.product().code().equals(product))
                .findFirst();
        Outcome outcome = key.matches("[!-~]{1,100}") && subscription.isPresent()
                ? renewals.renew(me.getName(), subscription.get(), key)
                : Outcome.NOTHING_TO_USE;
        switch (outcome) {
            case RENEWED -> notices.addFlashAttribute("notice", "my.renewed");
            case USED -> notices.addFlashAttribute("fault", "my.cashback-used");
            case NOTHING_TO_USE -> notices.addFlashAttribute("fault", "my.no-cashback-to-renew");
        }
        return "redirect:/my";
    }
}
