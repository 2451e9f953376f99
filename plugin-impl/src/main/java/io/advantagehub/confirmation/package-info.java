/**
 * One-time codes: asks for them, counts guesses, and has what was confirmed executed exactly once. Owns {@code
 * ah_confirmation, ah_otp_budget, ah_otp_recovery, ah_execution, ah_code_place} and {@code ah_code_event}; never knows
 * what an operation means, never sends a message itself and never moves money.
 *
 * <p>A code is kept only as an HMAC, over everything it is bound to. A guess is counted in a commit of its own before it is looked
 * at; the right one is consumed by one conditional update in the transaction that executes the operation. Rows are locked in this
 * order: an operation's own, accounts, the confirmation, the person's budget, the phone and
 * the address.
 */
@NullMarked
package io.advantagehub.confirmation;

import org.jspecify.annotations.NullMarked;
