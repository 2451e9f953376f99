package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.referral.ClaimRow.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Takes sponsors' claims and decides them, once each. Whether there is such a newcomer is not looked at when somebody claims
 * one: nobody learns by claiming who exists. Thread-safe.
 */
class Claims {
    /** How many of one person's may wait for a decision. */
    static final int MOST_OPEN = 20;

    private final ClaimMapper rows;
    private final LinkMapper links;
    private final Granting granting;
    private final Transactions transactions;
    private final InstantSource clock;

    Claims(ClaimMapper rows, LinkMapper links, Granting granting, Transactions transactions, InstantSource clock) {
        this.rows = rows;
        this.links = links;
        this.granting = granting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What somebody claims.
     *
     * @param code of a link of theirs, which is there by now
     */
    record Wish(DistributorId claimant, DistributorId newcomer, String code, String reason) {}

    /** What became of a claim that was made. */
    sealed interface Claimed {
        /** Now, or before: then as it was made first. */
        record Waiting(ClaimRow row) implements Claimed {}

        /** Claimed before, and decided. */
        record DecidedBefore(ClaimRow row) implements Claimed {}

        /** As many as may be wait for a decision already. */
        record TooMany() implements Claimed {}
    }

    /** One of a person's at a time, or those sent at once would each count the others out. */
    Claimed claim(Wish wish) {
        return transactions.own(() -> {
            links.lock(wish.claimant().value());
            Optional<ClaimRow> before =
                    rows.between(wish.claimant().value(), wish.newcomer().value());
            if (before.isPresent()) {
                ClaimRow row = before.get();
                return row.status() == Status.OPEN ? new Claimed.Waiting(row) : new Claimed.DecidedBefore(row);
            }
            if (rows.countOpen(wish.claimant().value()) >= MOST_OPEN) {
                return new Claimed.TooMany();
            }
            return new Claimed.Waiting(insert(wish));
        });
    }

    private ClaimRow insert(Wish wish) {
        ClaimRow row = new ClaimRow(
                Ids.next(),
                wish.claimant().value(),
                wish.newcomer().value(),
                wish.code(),
                Status.OPEN.letter(),
                wish.reason(),
                Instants.cut(clock.instant()),
                null,
                null,
                null,
                null);
        try {
            NewRows.write(List.of(row), rows::insert);
        } catch (DuplicateKeyException fromAnotherTab) {
            throw new ConcurrencyFailureException("the same was claimed at the same moment", fromAnotherTab);
        }
        return row;
    }

    /** What became of a decision. */
    sealed interface Decided {
        record Done(ClaimRow row) implements Decided {}

        record DecidedBefore(ClaimRow row) implements Decided {}

        record NotGrantable(Obstacle obstacle) implements Decided {}

        record NotThere() implements Decided {}
    }

    /**
     * An administrator's decision.
     *
     * @param status granted or declined
     * @param answer why, for whoever claimed it
     * @param by at most 64 characters of ASCII
     */
    record Decision(Status status, String answer, String by) {}

    Decided decide(UUID id, Decision decision) {
        return transactions.own(() -> {
            Optional<ClaimRow> found = rows.lock(id);
            if (found.isEmpty()) {
                return new Decided.NotThere();
            }
            ClaimRow row = found.get();
            if (row.status() != Status.OPEN) {
                return new Decided.DecidedBefore(row);
            }
            Instant now = Instants.cut(clock.instant());
            Optional<Obstacle> obstacle =
                    decision.status() == Status.GRANTED ? granting.grant(row, now) : Optional.empty();
            return obstacle.<Decided>map(Decided.NotGrantable::new).orElseGet(() -> done(row, decision, now));
        });
    }

    private Decided done(ClaimRow row, Decision decision, Instant now) {
        ClaimRow decided = new ClaimRow(
                row.id(),
                row.claimantId(),
                row.newcomerId(),
                row.code(),
                decision.status().letter(),
                row.reason(),
                row.claimedAt(),
                decision.by(),
                now,
                decision.answer(),
                null);
        rows.decide(decided);
        return new Decided.Done(decided);
    }
}
