/**
 * What a distributor has, and does with it: balances, redemptions on renewals, what somebody had before. Owns {@code
 * ah_redemption, ah_redemption_notice, ah_transfer_order, ah_payee_lookup, ah_payout, ah_payout_destination, ah_adjustment}
 * and {@code ah_opening_balance}; asks the ledger for everything that is money and names no ledger table.
 *
 * <p>The way of a command: a controller claims its key, {@link io.advantagehub.wallet.Spending} locks the account and says why
 * it may not be, the ledger holds, and the order's row says what for. Orders' rows are locked before accounts. What becomes
 * of a hold outside is told by the host's events ({@link io.advantagehub.wallet.OrderEvents}).
 *
 * <p>Words: redemptions, gifts and payouts are the three kinds of {@link io.advantagehub.wallet.Order}. What people know as a
 * transfer to another is a gift here, for a transfer is what the ledger does with any money.
 */
@NullMarked
package io.advantagehub.wallet;

import org.jspecify.annotations.NullMarked;
