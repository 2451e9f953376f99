/**
 * Who earns what from a purchase, and what a refund takes back. Owns orders, lines, refunds, accruals, the versions of
 * the cashback rules and the programme's currency; never touches a ledger table, but asks the ledger.
 */
@NullMarked
package io.advantagehub.accrual;

import org.jspecify.annotations.NullMarked;
