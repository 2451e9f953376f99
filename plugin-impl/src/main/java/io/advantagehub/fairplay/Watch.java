package io.advantagehub.fairplay;

import io.advantagehub.accrual.Scrutiny;
import io.advantagehub.api.DistributorId;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a batch's purchases: what buyers and earners have in common, how many came at once, how much was given back. */
final class Watch implements Scrutiny {
    private final TallyStore tallies;
    private final ReviewStore reviews;
    private final Comparison comparison;
    private final Settings settings;
    private final ReasonTexts texts = new ReasonTexts();

    Watch(TallyStore tallies, ReviewStore reviews, Comparison comparison, Settings settings) {
        this.tallies = tallies;
        this.reviews = reviews;
        this.comparison = comparison;
        this.settings = settings;
    }

    @Override
    public Look look(List<Sold> sold) {
        Thresholds now = Thresholds.of(settings.snapshot());
        if (now.mode() == Thresholds.Mode.OFF) {
            return Look.NOTHING_SEEN;
        }
        if (sold.isEmpty()) {
            return new Seen(now, Map.of(), tallies, reviews);
        }
        Tallies counted = tallies.read(sold, now);
        Seen seen = new Seen(now, reasons(sold, counted, now), tallies, reviews);
        tallies.save(counted);
        return seen;
    }

    @Override
    public Map<DistributorId, Foreseen> foresee(Sold sold) {
        Thresholds now = Thresholds.of(settings.snapshot());
        if (now.mode() == Thresholds.Mode.OFF) {
            return Map.of();
        }
        List<Sold> one = List.of(sold);
        Map<DistributorId, Foreseen> foreseen = new HashMap<>();
        reasons(one, tallies.read(one, now), now)
                .forEach((earning, reasons) -> foreseen.put(earning.person(), foreseen(reasons, now)));
        return foreseen;
    }

    private Foreseen foreseen(List<Reason> reasons, Thresholds now) {
        List<Ground> grounds = reasons.stream()
                .map(reason -> new Ground(reason.code(), reason.score(), texts.say(reason)))
                .toList();
        return new Foreseen(now.treatment(reasons), Reason.sum(reasons), grounds);
    }

    /** In the order of the purchases, each of them counted before it is judged. */
    private Map<Seen.Earning, List<Reason>> reasons(List<Sold> sold, Tallies counted, Thresholds now) {
        Set<DistributorId> earning =
                sold.stream().flatMap(one -> one.earning().stream()).collect(Collectors.toSet());
        Judge judge = new Judge(
                now,
                new Evidence(
                        counted, comparison.of(sold, now), refunders(sold, counted, now), comparison.others(earning)));
        Map<Seen.Earning, List<Reason>> found = new HashMap<>();
        for (Sold one : sold) {
            DistributorId sponsor = one.sponsor();
            if (sponsor != null) {
                counted.add(sponsor, Span.PURCHASES, one.at(), one.amount());
                counted.add(sponsor, Span.BOUGHT, one.at(), one.amount());
            }
            one.earning().forEach(person -> {
                List<Reason> reasons = judge.reasons(one, person);
                if (!reasons.isEmpty()) {
                    found.put(new Seen.Earning(one.number(), person), reasons);
                }
            });
        }
        return found;
    }

    /** Only of sponsors under whom anything was refunded: hardly ever a statement. */
    private Map<DistributorId, Long> refunders(List<Sold> sold, Tallies counted, Thresholds now) {
        Instant earliest = Span.month(TallyStore.earliest(sold), now.ring().months());
        Set<DistributorId> suspicious = new HashSet<>();
        for (Sold one : sold) {
            DistributorId sponsor = one.sponsor();
            if (sponsor != null
                    && counted.sum(sponsor, Span.REFUNDED, earliest, one.at()).n() > 0) {
                suspicious.add(sponsor);
            }
        }
        return tallies.refunders(suspicious, earliest);
    }
}
