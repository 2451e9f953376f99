package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Lettered;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.referral.AttributionMapper.AttributionRow;
import io.advantagehub.referral.AttributionMapper.CandidateRow;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that may have brought one distributor, and what was decided, and why. */
@RestController
@RequestMapping("/api/v1/admin/attributions")
class AdminAttributions {
    private static final int MOST_CLAIMS = 50;

    private final RegisteredDistributors registered;
    private final TraceMapper rows;
    private final FirstLineNames people;
    private final ClaimViews claims;
    private final WhyTexts texts = new WhyTexts();

    AdminAttributions(RegisteredDistributors registered, TraceMapper rows, FirstLineNames people, ClaimViews claims) {
        this.registered = registered;
        this.rows = rows;
        this.people = people;
        this.claims = claims;
    }

    /** @param decidedBy who granted the claim, where it was one */
    record Bound(
            String code, Via via, Instant boundAt, @Nullable String decidedBy) {}

    /**
     * @param place in which it counted, from 1
     * @param model in force then
     * @param window in force then; null where clicks counted for ever
     */
    record Considered(
            int place,
            String ownerId,
            String code,
            Via via,
            @Nullable Instant clickedAt,
            Instant signedUpAt,
            boolean attributed,
            String why,
            Map<String, String> texts,
            String model,
            @Nullable String window) {}

    /**
     * @param sponsorId now
     * @param link null where they are bound to none
     * @param claims the newest of them
     */
    record View(
            String distributorId,
            @Nullable String sponsorId,
            @Nullable Bound link,
            List<Considered> candidates,
            List<ClaimViews.Whole> claims) {}

    @GetMapping("/{distributorId}")
    View of(@PathVariable("distributorId") DistributorId who) {
        if (registered.since(Set.of(who)).isEmpty()) {
            throw Refused.notFound();
        }
        String id = who.value();
        List<CandidateRow> candidates = rows.candidates(id);
        return new View(
                id,
                Optional.ofNullable(people.sponsors(List.of(id)).get(who))
                        .map(DistributorId::value)
                        .orElse(null),
                rows.attribution(id).map(AdminAttributions::bound).orElse(null),
                candidates.stream()
                        .map(row -> considered(candidates.indexOf(row) + 1, row))
                        .toList(),
                claims.queue(null, who, new Paging(MOST_CLAIMS, null)).items());
    }

    private static Bound bound(AttributionRow row) {
        return new Bound(row.code(), Lettered.of(Via.class, row.how()), row.boundAt(), row.decidedBy());
    }

    private Considered considered(int place, CandidateRow row) {
        Via via = Lettered.of(Via.class, row.via());
        Outcome outcome = Lettered.of(Outcome.class, row.outcome());
        Long window = row.windowSeconds();
        return new Considered(
                place,
                row.ownerId(),
                row.code(),
                via,
                row.clickedAt(),
                row.signedUpAt(),
                outcome.isAttributed(),
                outcome.word(),
                texts.of(via, outcome),
                row.model(),
                window == null ? null : iso(Duration.ofSeconds(window)));
    }

    /** In days where it is whole days, as people set it. */
    private static String iso(Duration window) {
        return window.equals(Duration.ofDays(window.toDays())) ? "P" + window.toDays() + "D" : window.toString();
    }
}
