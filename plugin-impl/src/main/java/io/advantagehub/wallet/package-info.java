/**
 * What a distributor has, and does with it. So far: reading the balances, and booking what somebody had before. Owns
 * {@code ah_opening_balance}; asks the ledger for everything that is money and names no ledger table.
 */
@NullMarked
package io.advantagehub.wallet;

import org.jspecify.annotations.NullMarked;
