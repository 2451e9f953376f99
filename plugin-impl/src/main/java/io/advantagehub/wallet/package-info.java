/**
 * What a distributor has, and does with it. So far: reading the balances. Asks the ledger for everything and names no
 * ledger table.
 */
@NullMarked
package io.advantagehub.wallet;

import org.jspecify.annotations.NullMarked;
