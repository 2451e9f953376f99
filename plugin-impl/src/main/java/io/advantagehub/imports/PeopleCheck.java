package io.advantagehub.imports;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.usecase.ImportPlatform.LineFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the lines of distributors agree with each other and with what was imported before, and nobody comes
 * to stand above their own sponsor. Of one thread.
 */
final class PeopleCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleCheck.class);
    private static final int NAMED = 10;

    private final Registry registry;
    private final Faults faults;
    /** Of an empty database nothing needs to be asked. */
    private final boolean first;

    private final KeyTable keys = new KeyTable();
    private final Seen seen = new Seen(keys);
    private final Tree tree = new Tree(keys);

    PeopleCheck(Registry registry, Faults faults) {
        this.registry = registry;
        this.faults = faults;
        this.first = registry.registered().count() == 0;
    }

    void check(List<Read> chunk, Consumer<Read> isKnown) {
        Map<Read, DistributorSignedUp> people = new LinkedHashMap<>();
        for (Read read : chunk) {
            if (read.line() instanceof Line.Distributor distributor) {
                people.put(read, distributor.event());
            }
        }
        if (people.isEmpty()) {
            return;
        }
        Sponsors sponsors = Sponsors.of(people.values(), registry.codes());
        Map<DistributorId, UUID> imported = imported(people);
        learn(people, sponsors);
        people.forEach((read, person) -> {
            UUID number = Fingerprint.of(person);
            UUID former = imported.get(person.distributorId());
            if (former == null) {
                checkInFile(read, person, sponsors, isKnown);
            } else if (former.equals(number)) {
                isKnown.accept(read);
            } else {
                conflict(read, "was imported before with other content");
            }
        });
    }

    void checkCircles() {
        tree.circles(members -> {
            List<Long> lines = members.stream()
                    .map(seen::line)
                    .filter(line -> line > 0)
                    .sorted()
                    .toList();
            String named = lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                    + (lines.size() > NAMED ? " and " + (lines.size() - NAMED) + " more" : "");
            lines.forEach(line -> faults.tell(
                    line,
                    "distributor.sponsorId",
                    LineFault.SPONSOR_CYCLE,
                    "leads back to the distributor: nobody may stand above their own sponsor; the circle is made by"
                            + " line(s) " + named
                            + (lines.size() < members.size()
                                    ? " and by distributors who are registered already"
                                    : "")));
        });
    }

    private void checkInFile(Read read, DistributorSignedUp person, Sponsors sponsors, Consumer<Read> isKnown) {
        byte[] key = Fingerprint.keyOf(person.distributorId());
        Seen.Verdict verdict = seen.tell(key, Fingerprint.of(person).getLeastSignificantBits(), read.number());
        if (verdict instanceof Seen.Verdict.Same) {
            isKnown.accept(read);
        } else if (verdict instanceof Seen.Verdict.Other other) {
            conflict(read, "is told with other content by line " + other.line());
        } else {
            DistributorId sponsor = sponsors.of(person);
            if (sponsor != null) {
                tree.tell(person.distributorId(), sponsor);
            } else if (person.profile().referralCode() != null) {
                LOG.warn("line {}: the referral code leads to nobody else and is ignored", read.number());
            }
        }
    }

    private void conflict(Read read, String message) {
        faults.tell(
                read.number(),
                "distributor.distributorId",
                LineFault.CONFLICT,
                message + ": leave one of the two out, and tell later changes as distributor.updated events");
    }

    private Map<DistributorId, UUID> imported(Map<Read, DistributorSignedUp> people) {
        return first
                ? Map.of()
                : registry.distributors()
                        .numbers(people.values().stream()
                                .map(DistributorSignedUp::distributorId)
                                .collect(Collectors.toSet()));
    }

    /** Who stands above those of the chunk already. */
    private void learn(Map<Read, DistributorSignedUp> people, Sponsors sponsors) {
        if (first) {
            return;
        }
        Set<DistributorId> asked = people.values().stream()
                .flatMap(person ->
                        Stream.concat(Stream.of(person.distributorId()), Stream.ofNullable(sponsors.of(person))))
                .filter(tree::isUnknown)
                .collect(Collectors.toSet());
        tree.stored(asked, registry.distributors().sponsorsUpwards(asked));
    }
}
