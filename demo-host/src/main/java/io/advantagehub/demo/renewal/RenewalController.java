package io.advantagehub.demo.renewal;

import io.advantagehub.demo.confirm.Confirmed;
import io.advantagehub.demo.confirm.Kind;
import io.advantagehub.demo.confirm.NextPage;
import io.advantagehub.demo.confirm.Purpose;
import io.advantagehub.demo.renewal.Renewals.Outcome;
import io.advantagehub.demo.shop.Product;
import io.advantagehub.demo.shop.Subscription;
import io.advantagehub.demo.shop.Subscriptions;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The till for renewals with cashback. */
@Controller
class RenewalController {
    private static final String BACK = "redirect:/my";

    private final Renewals renewals;
    private final Subscriptions subscriptions;
    private final NextPage pages;

    RenewalController(Renewals renewals, Subscriptions subscriptions, NextPage pages) {
        this.renewals = renewals;
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @PostMapping("/my/renewals/cashback")
    String renew(@RequestParam String product, @RequestParam String key, Principal me, RedirectAttributes notices) {
        Optional<Subscription> subscription = subscriptions.of(me.getName()).stream()
                .filter(known -> known.product().code().equals(product))
                .findFirst();
        Outcome outcome = key.matches("[!-~]{1,100}") && subscription.isPresent()
                ? renewals.renew(me.getName(), subscription.get(), key)
                : new Outcome.NothingToUse();
        if (outcome instanceof Outcome.Waiting waiting) {
            return pages.confirmation(
                    waiting.confirmation(),
                    new Purpose(Kind.CASHBACK_REDEMPTION, me.getName(), waiting.amount(), null, product));
        } else if (outcome instanceof Outcome.Refused refused) {
            return pages.refused(refused.word(), notices);
        } else if (outcome instanceof Outcome.NothingToUse) {
            return pages.waiting(Kind.CASHBACK_REDEMPTION, me.getName())
                    .orElseGet(() -> told("fault", "my.no-cashback-to-renew", notices));
        }
        return outcome instanceof Outcome.Renewed
                ? told("notice", "my.renewed", notices)
                : told("fault", "my.cashback-used", notices);
    }

    /** Goes on where the person stopped to enter the code. */
    @EventListener
    void confirmed(Confirmed confirmed) {
        Purpose purpose = confirmed.purpose();
        UUID order = confirmed.order();
        if (order != null && purpose.subject() != null) {
            Product.of(purpose.subject())
                    .ifPresent(product -> renewals.renewConfirmed(purpose.person(), product, order));
        }
    }

    private static String told(String what, String message, RedirectAttributes notices) {
        notices.addFlashAttribute(what, message);
        return BACK;
    }
}
