package io.advantagehub.demo.payout;

import io.advantagehub.demo.my.MySection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What became of somebody's cashback on its way out, on their own page; the shop's wallet tells of its own. */
@Component
class PayoutSection implements MySection {
    private final Bank bank;

    PayoutSection(Bank bank) {
        this.bank = bank;
    }

    @Override
    public void show(String person, Model page) {
        page.addAttribute("payouts", bank.newestOfCashback(person));
    }
}
