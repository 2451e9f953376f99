package io.advantagehub.fairplay;

import io.advantagehub.accrual.Scrutiny.Sold;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.fairplay.Tallies.Count;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Weighs what was found out about one earning. Pure. */
final class Judge {
    private static final int PERCENT = 2;

    private final Thresholds now;
    private final Evidence evidence;

    Judge(Thresholds now, Evidence evidence) {
        this.now = now;
        this.evidence = evidence;
    }

    /** What speaks against somebody's earning from a purchase; empty where nothing does. */
    List<Reason> reasons(Sold sold, DistributorId person) {
        List<Reason> reasons = new ArrayList<>();
        for (Traces.Kind kind : Traces.Kind.values()) {
            if (evidence.sameOf(kind, sold.buyer(), person)) {
                add(reasons, Suspicion.same(kind), Map.of("buyer", sold.buyer().value(), "person", person.value()));
            }
        }
        if (person.equals(sold.sponsor())) {
            bursts(reasons, person, sold.at());
            ring(reasons, person, sold.at());
        }
        int others = evidence.others().getOrDefault(person, 0);
        if (others >= now.sharing()) {
            add(
                    reasons,
                    Suspicion.SHARED_DESTINATION,
                    Map.of("person", person.value(), "others", String.valueOf(others)));
        }
        return reasons;
    }

    private void bursts(List<Reason> reasons, DistributorId sponsor, Instant at) {
        Instant since = at.minus(now.burst().window());
        long purchases =
                evidence.tallies().sum(sponsor, Span.PURCHASES, since, at).n();
        if (purchases > now.burst().purchases()) {
            add(
                    reasons,
                    Suspicion.SALES_BURST,
                    burst(sponsor, purchases, now.burst().purchases()));
        }
        long signUps = evidence.tallies().sum(sponsor, Span.SIGN_UPS, since, at).n();
        if (signUps > now.burst().signUps()) {
            add(
                    reasons,
                    Suspicion.SIGN_UP_BURST,
                    burst(sponsor, signUps, now.burst().signUps()));
        }
    }

    private Map<String, String> burst(DistributorId sponsor, long count, int limit) {
        return Map.of(
                "person", sponsor.value(),
                "count", String.valueOf(count),
                "minutes", String.valueOf(now.burst().window().toMinutes()),
                "limit", String.valueOf(limit));
    }

    private void ring(List<Reason> reasons, DistributorId sponsor, Instant at) {
        Instant before = Span.month(at, now.ring().months());
        Count bought = evidence.tallies().sum(sponsor, Span.BOUGHT, before, at);
        Count refunded = evidence.tallies().sum(sponsor, Span.REFUNDED, before, at);
        long buyers = evidence.refunders().getOrDefault(sponsor, 0L);
        if (buyers >= now.ring().buyers() && isMuch(refunded.amount(), bought.amount())) {
            long late = evidence.tallies()
                    .sum(sponsor, Span.REFUNDED_LATE, before, at)
                    .n();
            add(
                    reasons,
                    Suspicion.REFUND_RING,
                    Map.of(
                            "person", sponsor.value(),
                            "months", String.valueOf(now.ring().months()),
                            "share", percent(refunded.amount(), bought.amount()),
                            "buyers", String.valueOf(buyers),
                            "late", String.valueOf(late)));
        }
    }

    /** Of what was bought before the purchase that is looked at, with it. */
    boolean isMuch(long refunded, long bought) {
        return refunded > 0
                && BigDecimal.valueOf(refunded)
                                .compareTo(BigDecimal.valueOf(bought)
                                        .multiply(now.ring().share()))
                        >= 0;
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(Math.min(part, whole))
                .movePointRight(PERCENT)
                .divide(BigDecimal.valueOf(Math.max(1, whole)), 0, RoundingMode.DOWN)
                .toPlainString();
    }

    private void add(List<Reason> reasons, Suspicion suspicion, Map<String, String> facts) {
        int weight = now.weight(suspicion);
        if (weight > 0) {
            reasons.add(new Reason(suspicion.code(), weight, facts));
        }
    }
}
