package io.advantagehub.imports;

import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.api.usecase.ImportPlatform.LineFault;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** Looks at every line: what is wrong with it, and whether anything of it is new. Writes nothing. Of one thread. */
final class Checking {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Instant now;
    private final PeopleCheck people;
    private final BalanceCheck balances;
    private final Faults faults;
    private final BitSet known = new BitSet();

    Checking(Instant now, PeopleCheck people, BalanceCheck balances, Faults faults) {
        this.now = now;
        this.people = people;
        this.balances = balances;
        this.faults = faults;
    }

    void check(List<Read> chunk) {
        Consumer<Read> isKnown = read -> known.set(Math.toIntExact(read.number()));
        chunk.forEach(this::checkAlone);
        people.check(chunk, isKnown);
        balances.check(chunk, isKnown);
    }

    /** Which lines say what is there already, or stands in the file before; after the last chunk. */
    BitSet end() {
        people.checkCircles();
        return known;
    }

    private void checkAlone(Read read) {
        if (read.line() instanceof Line.Faulty faulty) {
            for (Fault fault : faulty.faults()) {
                faults.tell(read.number(), fault.field(), LineFault.INVALID_LINE, fault.message());
            }
        } else if (read.line() instanceof Line.Distributor distributor) {
            checkTime(read, "distributor.time", distributor.event().time());
        } else if (read.line() instanceof Line.Consent consent) {
            checkTime(read, "consent.at", consent.event().time());
        } else if (read.line() instanceof Line.Opening opening) {
            checkTime(read, "openingBalance.earnedAt", opening.balance().earnedAt());
        }
    }

    private void checkTime(Read read, String field, Instant time) {
        if (time.isAfter(now.plus(AHEAD))) {
            faults.tell(
                    read.number(),
                    field,
                    LineFault.INVALID_LINE,
                    "must not be more than 5 minutes ahead of the plugin's clock");
        }
    }
}
