package io.advantagehub.demo.hub;

import io.advantagehub.demo.my.MySection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The plugin's balances among the shop's own figures. */
@Component
class CashbackSection implements MySection {
    private final Hub hub;

    CashbackSection(Hub hub) {
        this.hub = hub;
    }

    @Override
    public void show(String person, Model page) {
        hub.balancesOf(person).ifPresent(balances -> page.addAttribute("cashback", balances));
        page.addAttribute("debts", hub.debtsOf(person));
    }
}
