package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.AccountRow;

/** An account's balances in minor units; none is negative. */
public record Balance(long future, long available, long held, long debt, long redeemed) {
    public static final Balance ZERO = new Balance(0, 0, 0, 0, 0);

    static Balance of(AccountRow row) {
        return new Balance(row.future(), row.available(), row.held(), row.debt(), row.redeemed());
    }
}
