package io.advantagehub.ledger;

import java.time.Instant;
import java.util.Currency;
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

    /** Moves this side of a transfer; what pays for renewals counts as redeemed of whoever pays. */
    void move(long debit, Side other) {
        if (member != null) {
            member.move(bucket, debit);
            if (other.house == House.REDEMPTIONS) {
                member.redeem(debit);
            }
        }
    }
}
