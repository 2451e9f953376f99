package io.advantagehub.demo.wallet;

import io.advantagehub.demo.clock.ShopClock;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.wallet.WalletEntry.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The host's wallets. */
@Service
@Transactional
public class Wallets {
    /** What became of a move. */
    enum Moved {
        DONE,
        /** There is not enough: nothing is written. */
        NO_FUNDS,
        /** There is nobody whom it could go to: nothing is written. */
        NO_PAYEE
    }

    private final WalletEntryRepository entries;
    private final People people;
    private final ShopClock clock;
    private final ApplicationEventPublisher events;

    Wallets(WalletEntryRepository entries, People people, ShopClock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    public WalletEntry creditBonus(String person, BigDecimal amount, String bonusType) {
        WalletEntry entry = entries.save(WalletEntry.bonus(person, amount, bonusType, clock.now()));
        events.publishEvent(new BonusCredited(entry.id(), person, entry.at(), amount, bonusType));
        return entry;
    }

    /** Moves money to another person's wallet, once; in the caller's transaction where there is one. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Moved transfer(Move move) {
        if (move.to().equals(move.from()) || people.find(move.to()).isEmpty()) {
            return Moved.NO_PAYEE;
        }
        Moved moved = takeOut(Kind.SENT, move);
        if (moved == Moved.DONE && !entries.existsByOperationIdAndKind(move.id(), Kind.RECEIVED)) {
            entries.save(WalletEntry.in(Kind.RECEIVED, move, clock.now()));
        }
        return moved;
    }

    /** Takes money out on its way to a card, once. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Moved payOut(Move move) {
        return takeOut(Kind.PAID_OUT, move);
    }

    /** Brings back what could not be paid out, once. */
    void payBack(Move move) {
        if (!entries.existsByOperationIdAndKind(move.id(), Kind.PAID_BACK)) {
            entries.save(WalletEntry.in(Kind.PAID_BACK, move, clock.now()));
        }
    }

    /** Whoever takes out waits for others who take out of the same wallet, so that nobody spends twice. */
    private Moved takeOut(Kind kind, Move move) {
        people.lock(move.from());
        if (entries.existsByOperationIdAndKind(move.id(), kind)) {
            return Moved.DONE;
        }
        if (entries.balanceOf(move.from()).compareTo(move.amount()) < 0) {
            return Moved.NO_FUNDS;
        }
        entries.save(WalletEntry.out(kind, move, clock.now()));
        return Moved.DONE;
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
