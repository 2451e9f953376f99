/**
 * Money in double entry: transfers between accounts, lots with their own dates, balances right to the instant.
 *
 * <p>Owns {@code ah_account, ah_transfer, ah_entry, ah_entry_span, ah_lot, ah_lot_open, ah_allocation, ah_debt, ah_pending, ah_pending_open,
 * ah_resolution} and {@code ah_seal}; nobody else's statement names them. Depends on no other feature and knows no reason for a transfer:
 * shares, rules and settings are handed in. Vocabulary after TigerBeetle: a correction is a new transfer, a row of the
 * journal is never changed.
 *
 * <p>The way of a command: {@link io.advantagehub.ledger.Ledger#open} locks the accounts in key order and loads what
 * the command may touch, the {@link io.advantagehub.ledger.Book} decides in memory, {@link
 * io.advantagehub.ledger.Ledger#close} writes all of it with a fixed number of statements.
 */
@NullMarked
package io.advantagehub.ledger;

import org.jspecify.annotations.NullMarked;
