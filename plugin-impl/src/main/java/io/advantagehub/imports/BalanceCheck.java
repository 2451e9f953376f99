package io.advantagehub.imports;

import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.usecase.ImportPlatform.LineFault;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.wallet.OpeningBalances.Standing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** Whether the opening balances agree with each other and with what was booked before. Of one thread. */
final class BalanceCheck {
    private final Registry registry;
    private final Currency currency;
    private final Faults faults;
    private final Seen seen = new Seen(new KeyTable());

    BalanceCheck(Registry registry, Currency currency, Faults faults) {
        this.registry = registry;
        this.currency = currency;
        this.faults = faults;
    }

    void check(List<Read> chunk, Consumer<Read> isKnown) {
        List<Read> lines = new ArrayList<>();
        List<OpeningBalance> balances = new ArrayList<>();
        for (Read read : chunk) {
            if (read.line() instanceof Line.Opening opening && hasTheRightCurrency(read, opening.balance())) {
                lines.add(read);
                balances.add(opening.balance());
            }
        }
        List<Standing> standings = registry.balances().look(balances);
        for (int i = 0; i < lines.size(); i++) {
            switch (standings.get(i)) {
                case NEW -> checkInFile(lines.get(i), balances.get(i), isKnown);
                case SAME -> isKnown.accept(lines.get(i));
                case OTHER -> conflict(lines.get(i), "was booked for this distributor before with other content");
            }
        }
    }

    private boolean hasTheRightCurrency(Read read, OpeningBalance balance) {
        boolean right = balance.amount().currency().equals(currency);
        if (!right) {
            faults.tell(
                    read.number(),
                    "openingBalance.amount.currency",
                    "currency-not-supported",
                    "must be " + currency.getCurrencyCode() + ", the programme's currency");
        }
        return right;
    }

    private void checkInFile(Read read, OpeningBalance balance, Consumer<Read> isKnown) {
        long content = ByteBuffer.wrap(Fingerprint.of(balance)).getLong();
        Seen.Verdict verdict = seen.tell(Fingerprint.keyOf(balance), content, read.number());
        if (verdict instanceof Seen.Verdict.Same) {
            isKnown.accept(read);
        } else if (verdict instanceof Seen.Verdict.Other other) {
            conflict(read, "is told for this distributor with other content by line " + other.line());
        }
    }

    private void conflict(Read read, String message) {
        faults.tell(
                read.number(),
                "openingBalance.reference",
                LineFault.CONFLICT,
                message + ": leave one of the two out, or give each a reference of its own");
    }
}
