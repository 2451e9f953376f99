package io.advantagehub.demo.admin;

import io.advantagehub.demo.activity.Activities;
import io.advantagehub.demo.page.Amounts;
import io.advantagehub.demo.page.Format;
import io.advantagehub.demo.payout.Bank;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.shop.Orders;
import io.advantagehub.demo.shop.Refunding;
import io.advantagehub.demo.wallet.Wallets;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator of the shop does in a day: bonuses, activity, refunds. */
@Controller
@RequestMapping("/admin")
class AdminController {
    private static final int MAX_DAYS = 366;
    private static final int MAX_TYPE = 100;

    private final People people;
    private final Orders orders;
    private final Wallets wallets;
    private final Activities activities;
    private final Bank bank;
    private final Format format;

    AdminController(People people, Orders orders, Wallets wallets, Activities activities, Bank bank, Format format) {
        this.people = people;
        this.orders = orders;
        this.wallets = wallets;
        this.activities = activities;
        this.bank = bank;
        this.format = format;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("people", people.newest());
        model.addAttribute("orders", orders.newest());
        model.addAttribute("payouts", bank.newest());
        return "admin";
    }

    @PostMapping("/bonuses")
    String creditBonus(
            @RequestParam String person,
            @RequestParam String amount,
            @RequestParam(defaultValue = "bonus") String type,
            RedirectAttributes notices) {
        BigDecimal money = Amounts.read(amount);
        if (money == null
                || type.isBlank()
                || type.length() > MAX_TYPE
                || people.find(person).isEmpty()) {
            return refused(notices, "admin.fault.bonus");
        }
        wallets.creditBonus(person, money, type.strip());
        return done(notices, "admin.bonus-credited");
    }

    @PostMapping("/activity/paid")
    String payActivity(@RequestParam String person, @RequestParam int days, RedirectAttributes notices) {
        if (!mayLast(person, days)) {
            return refused(notices, "admin.fault.activity");
        }
        activities.pay(person, Duration.ofDays(days));
        return done(notices, "admin.activity-paid");
    }

    @PostMapping("/activity/expiring")
    String letActivityEnd(@RequestParam String person, @RequestParam int days, RedirectAttributes notices) {
        if (!mayLast(person, days)) {
            return refused(notices, "admin.fault.activity");
        }
        activities.letEnd(person, Duration.ofDays(days));
        return done(notices, "admin.activity-ending");
    }

    /** Refunds the amount given, or all that is left. */
    @PostMapping("/orders/{id}/refund")
    String refund(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String amount,
            RedirectAttributes notices) {
        BigDecimal part = Amounts.read(amount);
        if (part == null && amount != null && !amount.isBlank()) {
            return refused(notices, "admin.fault.refund.amount");
        }
        Refunding refunding = orders.refund(id, part);
        if (refunding instanceof Refunding.TooMuch tooMuch) {
            notices.addFlashAttribute("faultArgs", new Object[] {Long.toString(id), format.money(tooMuch.left())});
            return refused(
                    notices,
                    tooMuch.left().signum() == 0 ? "admin.fault.refund.nothing" : "admin.fault.refund.too-much");
        }
        if (refunding instanceof Refunding.UnknownOrder) {
            notices.addFlashAttribute("faultArgs", new Object[] {Long.toString(id)});
            return refused(notices, "admin.fault.refund.unknown");
        }
        return done(notices, "admin.refunded");
    }

    private boolean mayLast(String person, int days) {
        return days >= 1 && days <= MAX_DAYS && people.find(person).isPresent();
    }

    private static String done(RedirectAttributes notices, String message) {
        notices.addFlashAttribute("notice", message);
        return "redirect:/admin";
    }

    private static String refused(RedirectAttributes notices, String message) {
        notices.addFlashAttribute("fault", message);
        return "redirect:/admin";
    }
}
