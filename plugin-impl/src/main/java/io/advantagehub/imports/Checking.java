package io.advantagehub.imports;

import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.api.usecase.ImportPlatform.LineFault;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at every line: what is wrong with it, and whether anything of it is new. Writes nothing. Of one thread. */
final class Checking {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Instant now;
    private final PeopleCheck people;
    private final BalanceCheck balances;
    private final Faults faults;
    private final BitSet known = new BitSet();
    private final Map<Class<? extends Line>, BitSet> kinds = new LinkedHashMap<>();

    Checking(Instant now, PeopleCheck people, BalanceCheck balances, Faults faults) {
        this.now = now;
        this.people = people;
        this.balances = balances;
        this.faults = faults;
        List.of(Line.Distributor.class, Line.Consent.class, Line.Opening.class)
                .forEach(kind -> kinds.put(kind, new BitSet()));
    }

    void check(List<Read> chunk) {
        Consumer<Read> isKnown = read -> known.set(Math.toIntExact(read.number()));
        chunk.forEach(this::checkAlone);
        people.check(chunk, isKnown);
        balances.check(chunk, isKnown);
    }

    /**
     * Which lines say something new, kind by kind, after the last chunk: those of one kind go into the same tables, which the
     * database keeps in memory better than all at once.
     */
    List<BitSet> end() {
        people.checkCircles();
        kinds.values().forEach(lines -> lines.andNot(known));
        return List.copyOf(kinds.values());
    }

    private void checkAlone(Read read) {
        kinds.getOrDefault(read.line().getClass(), known).set(Math.toIntExact(read.number()));
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
