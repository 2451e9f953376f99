package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.MovementMapper.Found;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what happened on an account, newest first and right to the instant. Thread-safe. */
public class MovementReader {
    private static final Set<TransferKind> HOLDS =
            Set.of(TransferKind.REDEMPTION_HOLD, TransferKind.TRANSFER_HOLD, TransferKind.PAYOUT_HOLD);
    private static final String CARRIED = "C";
    /** What was told late may lie in many places: that many are looked at in one statement. */
    private static final int MOST_STRETCHES = 64;

    private final MovementMapper mapper;
    private final Spans spans;
    private final LotReviewMapper reviews;
    private final LedgerReader balances;

    MovementReader(MovementMapper mapper, Spans spans, LotReviewMapper reviews, LedgerReader balances) {
        this.mapper = mapper;
        this.spans = spans;
        this.reviews = reviews;
        this.balances = balances;
    }

    /** @param now what fell due by then is booked first */
    public List<MovementRow> find(DistributorId owner, Currency currency, MovementQuery query, Instant now) {
        balances.balanceAt(owner, currency, now);
        UUID account = AccountId.member(owner, currency).value();
        List<Found> found = find(account, query);
        Map<UUID, MovementStatus> holds = outcomes(found);
        Map<UUID, Instant> reviewed = reviewed(found);
        return found.stream()
                .map(row -> shown(row, holds, reviewed.getOrDefault(row.transferId(), row.maturesAt()), now))
                .toList();
    }

    /** From when on those are available that somebody had to look at, and did. */
    private Map<UUID, Instant> reviewed(List<Found> found) {
        List<UUID> awaiting = found.stream()
                .filter(row -> Lot.UNDECIDED.equals(row.maturesAt()))
                .map(Found::transferId)
                .toList();
        Map<UUID, Instant> reviewed = new HashMap<>();
        if (!awaiting.isEmpty()) {
            reviews.find(awaiting).forEach(row -> {
                Instant maturesAt = row.maturesAt();
                if (maturesAt != null) {
                    reviewed.put(row.transferId(), maturesAt);
                }
            });
        }
        return reviewed;
    }

    private List<Found> find(UUID account, MovementQuery query) {
        List<Stretch> stretches = spans.within(whole(account, query), query.from(), query.to());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < stretches.size() && found.size() < query.limit(); i += MOST_STRETCHES) {
            found.addAll(find(query, stretches.subList(i, Math.min(i + MOST_STRETCHES, stretches.size()))));
        }
        return found.subList(0, Math.min(found.size(), query.limit()));
    }

    private List<Found> find(MovementQuery query, List<Stretch> stretches) {
        if (query.type() == null && query.situation() == null) {
            return mapper.findAll(query, stretches);
        }
        List<Movement> kinds = Arrays.stream(Movement.values())
                .filter(kind -> kind.type() != null)
                .filter(kind -> query.type() == null || query.type().equals(kind.type()))
                .filter(kind -> query.situation() == null || query.situation().equals(kind.situation()))
                .toList();
        return kinds.isEmpty() ? List.of() : mapper.findSome(query, stretches, kinds);
    }

    /** Nothing counts from later than it was booked: what was booked before an instant need not be looked at. */
    private Stretch whole(UUID account, MovementQuery query) {
        Instant from = query.from();
        long before = from == null ? 0 : mapper.findLastBookedBy(account, from.minus(1, ChronoUnit.MICROS));
        return new Stretch(account, before + 1, query.below() - 1);
    }

    private Map<UUID, MovementStatus> outcomes(List<Found> found) {
        List<UUID> holds = found.stream()
                .filter(row -> HOLDS.contains(TransferKind.valueOf(row.kind())))
                .map(Found::transferId)
                .toList();
        Map<UUID, MovementStatus> outcomes = new HashMap<>();
        if (!holds.isEmpty()) {
            // Those that were carried go on in a successor, which says how it ended.
            mapper.findOutcomes(holds).stream()
                    .filter(row -> !CARRIED.equals(row.outcome()))
                    .forEach(row -> outcomes.put(row.transferId(), ended(row.outcome())));
        }
        return outcomes;
    }

    private static MovementStatus ended(@Nullable String outcome) {
        if (outcome == null) {
            return MovementStatus.PENDING;
        }
        return switch (outcome) {
            case "P" -> MovementStatus.POSTED;
            case "V" -> MovementStatus.VOIDED;
            default -> MovementStatus.EXPIRED;
        };
    }

    private static MovementRow shown(
            Found row, Map<UUID, MovementStatus> holds, @Nullable Instant maturesAt, Instant now) {
        MovementStatus status = holds.getOrDefault(row.transferId(), MovementStatus.POSTED);
        if (row.type().equals("CREDIT")) {
            status = maturesAt != null && maturesAt.isAfter(now) ? MovementStatus.FUTURE : MovementStatus.AVAILABLE;
        }
        return new MovementRow(
                row.version(),
                row.transferId(),
                TransferKind.valueOf(row.kind()),
                row.type(),
                row.situation(),
                row.amount(),
                row.availableAfter(),
                row.at(),
                row.reference(),
                status);
    }
}
