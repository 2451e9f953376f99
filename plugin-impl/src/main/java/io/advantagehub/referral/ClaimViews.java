package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.referral.ClaimMapper.Part;
import io.advantagehub.referral.ClaimRow.Status;
import io.advantagehub.referral.Obstacle.Kind;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims as they are shown. Thread-safe. */
class ClaimViews {
    private final ClaimMapper rows;
    private final RegisteredDistributors registered;
    private final FirstLineNames people;
    private final ClaimTexts texts = new ClaimTexts();

    ClaimViews(ClaimMapper rows, RegisteredDistributors registered, FirstLineNames people) {
        this.rows = rows;
        this.registered = registered;
        this.people = people;
    }

    /**
     * To whoever made it, who learns of the newcomer no more than was written and what an administrator says.
     *
     * @param answer the administrator's words
     * @param effectiveAt from when on purchases count for the claimant
     * @param texts what became of it, by language
     */
    record Own(
            UUID id,
            String newcomer,
            String code,
            @Nullable String reason,
            Status status,
            Instant claimedAt,
            @Nullable Instant decidedAt,
            @Nullable String answer,
            @Nullable Instant effectiveAt,
            Map<String, String> texts) {}

    /**
     * To administrators.
     *
     * @param signedUpAt null where nobody of that id is registered
     * @param sponsorId whom the newcomer has now
     * @param obstacle what stands against granting it now, as far as that shows at once; null where nothing does
     */
    record Whole(
            UUID id,
            String claimantId,
            String newcomer,
            String code,
            @Nullable String reason,
            Status status,
            Instant claimedAt,
            boolean known,
            @Nullable Instant signedUpAt,
            @Nullable String sponsorId,
            @Nullable String obstacle,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String answer,
            @Nullable Instant effectiveAt) {}

    Page<Own> own(DistributorId claimant, Paging paging) {
        return page(new Part(claimant.value(), null, null, paging.below(), paging.oneMore()), paging)
                .map(this::own);
    }

    /** Empty for what is not there and for another's. */
    Optional<Own> own(DistributorId claimant, UUID id) {
        return rows.find(List.of(id)).stream()
                .filter(row -> row.claimantId().equals(claimant.value()))
                .findFirst()
                .map(this::own);
    }

    Own own(ClaimRow row) {
        return new Own(
                row.id(),
                row.newcomerId(),
                row.code(),
                row.reason(),
                row.status(),
                row.claimedAt(),
                row.decidedAt(),
                row.answer(),
                row.effectiveAt(),
                texts.of(row));
    }

    Page<Whole> queue(@Nullable Status status, @Nullable DistributorId newcomer, Paging paging) {
        Part part = new Part(
                null,
                newcomer == null ? null : newcomer.value(),
                status == null ? null : status.letter(),
                paging.below(),
                paging.oneMore());
        return page(part, paging).mapAll(this::whole);
    }

    private Page<ClaimRow> page(Part part, Paging paging) {
        return Page.of(rows.page(part), paging, ClaimRow::id);
    }

    Optional<Whole> whole(UUID id) {
        return whole(rows.find(List.of(id))).stream().findFirst();
    }

    /** With as many statements for one as for many. */
    List<Whole> whole(List<ClaimRow> shown) {
        Set<String> newcomers = shown.stream().map(ClaimRow::newcomerId).collect(Collectors.toSet());
        Map<DistributorId, Instant> since =
                registered.since(newcomers.stream().map(DistributorId::new).collect(Collectors.toSet()));
        Map<DistributorId, DistributorId> sponsors = people.sponsors(newcomers);
        return shown.stream()
                .map(row -> {
                    DistributorId newcomer = new DistributorId(row.newcomerId());
                    return whole(row, since.get(newcomer), sponsors.get(newcomer));
                })
                .toList();
    }

    private static Whole whole(ClaimRow row, @Nullable Instant since, @Nullable DistributorId sponsor) {
        return new Whole(
                row.id(),
                row.claimantId(),
                row.newcomerId(),
                row.code(),
                row.reason(),
                row.status(),
                row.claimedAt(),
                since != null,
                since,
                sponsor == null ? null : sponsor.value(),
                obstacle(row, since, sponsor),
                row.decidedBy(),
                row.decidedAt(),
                row.answer(),
                row.effectiveAt());
    }

    private static @Nullable String obstacle(ClaimRow row, @Nullable Instant since, @Nullable DistributorId sponsor) {
        if (row.status() != Status.OPEN) {
            return null;
        }
        if (since == null) {
            return Kind.UNKNOWN_DISTRIBUTOR.word();
        }
        return sponsor == null ? null : Kind.HAS_SPONSOR.word();
    }
}
