package io.advantagehub.demo.wallet;

import io.advantagehub.demo.my.MySection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The host's wallet on a person's own page. */
@Component
class WalletSection implements MySection {
    private final Wallets wallets;

    WalletSection(Wallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public void show(String person, Model page) {
        page.addAttribute("walletBalance", wallets.balanceOf(person));
        page.addAttribute("walletEntries", wallets.entriesOf(person));
    }
}
