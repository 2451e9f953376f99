package io.advantagehub.demo.wallet;

import io.advantagehub.demo.clock.ShopClock;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's wallets. */
@Service
@Transactional
public class Wallets {
    private final WalletEntryRepository entries;
    private final ShopClock clock;
    private final ApplicationEventPublisher events;

    Wallets(WalletEntryRepository entries, ShopClock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.clock = clock;
        this.events = events;
    }

    public WalletEntry creditBonus(String person, BigDecimal amount, String bonusType) {
        WalletEntry entry = entries.save(new WalletEntry(person, amount, bonusType, clock.now()));
        events.publishEvent(new BonusCredited(entry.id(), person, entry.at(), amount, bonusType));
        return entry;
    }

    @Transactional(readOnly = true)
    public BigDecimal balanceOf(String person) {
        return entries.balanceOf(person);
    }

    /** The newest 20. */
    @Transactional(readOnly = true)
    public List<WalletEntry> entriesOf(String person) {
        return entries.findTop20ByPersonIdOrderByIdDesc(person);
    }
}
