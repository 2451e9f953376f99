/**
 * Keeps strangers from having codes sent to numbers that pay them for it ("SMS pumping"): counts, by country, prefix,
 * sponsor's branch, neighbourhood of numbers and person, what codes cost and how many come back, and stops what goes
 * too far or, in record-only mode, tells what it would have stopped. Keeps codes from numbers that came into other
 * hands, too. Owns {@code ah_code_tally} and {@code ah_code_stop}.
 *
 * <p>What strangers do never stops a person whose number is verified: of such a one only the person's own counts count. Counts
 * are kept in memory and written once a second, so that no code waits for a row that all codes would share: nodes know of each
 * other's within a second or two, and a process that dies loses the last second's. A budget in money that is enforced is exact all
 * the same: codes to numbers that nobody has proven, which alone have budgets, are counted in the transaction that sends them, rows
 * in the order of their key: after all else that is locked to ask for a code, but before the confirmation where one is sent again, so
 * that the database may have to undo one of the two, which is then done anew.
 */
@NullMarked
package io.advantagehub.guard;

import org.jspecify.annotations.NullMarked;
