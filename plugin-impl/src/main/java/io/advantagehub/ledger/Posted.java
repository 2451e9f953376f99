package io.advantagehub.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of the journal, with the lots that it moved.
 *
 * @param reference what it goes back to
 * @param effectiveAt the instant it counts from
 */
public record Posted(
        UUID id,
        TransferKind kind,
        UUID debitAccount,
        UUID creditAccount,
        long amount,
        @Nullable String reference,
        Instant effectiveAt,
        List<Allocated> allocations) {

    /** A lot, whose it is, and how much of it moved. */
    record Allocated(UUID lotId, UUID accountId, long amount) {}

    /** Whether it may be taken back: what money did by itself, and what others keep count of, may not. */
    public boolean isReversible() {
        return switch (kind) {
            case REDEMPTION,
                    LATE_REDEMPTION,
                    TRANSFER,
                    PAYOUT,
                    LATE_PAYOUT,
                    ADJUSTMENT_CREDIT,
                    ADJUSTMENT_DEBIT,
                    OPENING_BALANCE -> true;
            default -> false;
        };
    }

    /** The members' accounts that it moved. */
    public List<AccountId> accounts() {
        return members().stream().map(AccountId::new).toList();
    }

    /** Whether it took something from an account, rather than gave it something. */
    public boolean isDebitOf(AccountId account) {
        return debitAccount.equals(account.value());
    }

    List<UUID> members() {
        if (house() == null) {
            return List.of(debitAccount, creditAccount);
        }
        return List.of(isCreditOfMember() ? creditAccount : debitAccount);
    }

    /** The house's account on the other side; {@code null} between members. */
    @Nullable
    House house() {
        return switch (kind) {
            case REDEMPTION, LATE_REDEMPTION -> House.REDEMPTIONS;
            case PAYOUT, LATE_PAYOUT -> House.PAYOUTS;
            case ADJUSTMENT_CREDIT, ADJUSTMENT_DEBIT -> House.ADJUSTMENTS;
            case OPENING_BALANCE -> House.OPENING_BALANCES;
            case TRANSFER -> null;
            default -> throw new IllegalStateException(kind + " is not reversible");
        };
    }

    boolean isCreditOfMember() {
        return kind == TransferKind.ADJUSTMENT_CREDIT || kind == TransferKind.OPENING_BALANCE;
    }
}
