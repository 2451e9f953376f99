package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a move would put somebody below themselves: checked against each person's latest accepted sponsor, in the
 * order of the batch. Only who has somebody below can close a cycle, so that newcomers at the bottom cost one look at an
 * index and nothing is climbed for them.
 */
final class SponsorCycles {
    private final Set<String> sponsoring;
    private final Map<String, String> sponsors = new HashMap<>();

    private SponsorCycles(Set<String> sponsoring) {
        this.sponsoring = new HashSet<>(sponsoring);
    }

    /** Reads what these moves, in their order, need to be checked. */
    static SponsorCycles of(List<Move> moves, SponsorshipMapper rows) {
        if (moves.isEmpty()) {
            return new SponsorCycles(Set.of());
        }
        SponsorCycles cycles =
                new SponsorCycles(rows.findSponsorsAmong(Id.rows(moves.stream().map(Move::distributor))));
        if (anyMayClose(moves, cycles.sponsoring)) {
            rows.findUpwards(Id.rows(moves.stream().map(Move::sponsor)))
                    .forEach(edge -> cycles.sponsors.put(edge.id(), edge.sponsorId()));
        }
        return cycles;
    }

    private static boolean anyMayClose(List<Move> moves, Set<String> sponsoring) {
        Set<String> below = new HashSet<>(sponsoring);
        for (Move move : moves) {
            if (below.contains(move.distributor().value())) {
                return true;
            }
            below.add(move.sponsor().value());
        }
        return false;
    }

    boolean closes(Move move) {
        String looked = move.distributor().value();
        if (!sponsoring.contains(looked)) {
            return false;
        }
        @Nullable String above = move.sponsor().value();
        for (int steps = sponsors.size(); above != null && steps >= 0; steps--) {
            if (above.equals(looked)) {
                return true;
            }
            above = sponsors.get(above);
        }
        return false;
    }

    /** What is checked next stands on this one. */
    void accept(Move move) {
        sponsors.put(move.distributor().value(), move.sponsor().value());
        sponsoring.add(move.sponsor().value());
    }

    /** Somebody comes under a sponsor. */
    record Move(DistributorId distributor, DistributorId sponsor) {}
}
