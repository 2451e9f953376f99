/**
 * Phones: proves that a number is somebody's, and lets none take the place of another without a code sent to the old one or an
 * administrator's recorded act. Owns {@code ah_phone_change}; which number is in use the distributor feature keeps. Never sends
 * a code itself and never rejects an event.
 *
 * <p>Rows are locked in this order: the person, the change, the confirmation.
 */
@NullMarked
package io.advantagehub.phone;

import org.jspecify.annotations.NullMarked;
