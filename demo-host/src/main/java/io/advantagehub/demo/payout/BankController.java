package io.advantagehub.demo.payout;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator plays the bank. */
@Controller
class BankController {
    private final Bank bank;

    BankController(Bank bank) {
        this.bank = bank;
    }

    @PostMapping("/admin/payouts/{id}")
    String end(@PathVariable UUID id, @RequestParam boolean arrived, RedirectAttributes notices) {
        boolean ended = bank.end(id, arrived);
        notices.addFlashAttribute(ended ? "notice" : "fault", ended ? "admin.payout-ended" : "admin.fault.payout");
        return "redirect:/admin";
    }
}
