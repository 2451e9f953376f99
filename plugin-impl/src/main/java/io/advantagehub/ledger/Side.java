package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One side of a transfer: a bucket of a member's account, or an account of the house. */
record Side(@Nullable Account member, @Nullable House house, Bucket bucket) {

    static Side of(Account member, Bucket bucket) {
        return new Side(member, null, bucket);
    }

    static Side house(House house) {
        return new Side(null, house, Bucket.HOUSE);
    }

    UUID accountId(Currency currency) {
        if (member != null) {
            return member.id();
        }
        if (house != null) {
            return AccountId.house(house, currency).value();
        }
        throw new IllegalStateException("a side is a member's or the house's");
    }

    /** The business time at which a transfer between this side and another is booked. */
    Instant bookedAt(Side other) {
        Account account = member != null ? member : other.member;
        if (account == null) {
            throw new IllegalStateException("no member takes part in the transfer");
        }
        return account.bookedAt();
    }

    void move(long debit) {
        if (member != null) {
            member.move(bucket, debit);
        }
    }

    /** The member's entry; where both sides are one account's, it tells of both. */
    Optional<EntryRow> entry(TransferRow transfer, TransferKind kind, Side other) {
        return member == null
                ? Optional.empty()
                : Optional.of(member.entry(transfer, kind, other.member == member ? other.bucket : bucket));
    }

    Optional<EntryRow> entryUnlessOf(Side debit, TransferRow transfer, TransferKind kind) {
        return member == null || member == debit.member
                ? Optional.empty()
                : Optional.of(member.entry(transfer, kind, bucket));
    }
}
