/**
 * Who agreed to which messages, and when they took it back: kept for ever, and answered as of any event. Owns
 * {@code ah_consent}; never sends a message and knows no distributor beyond the id.
 */
@NullMarked
package io.advantagehub.consent;

import org.jspecify.annotations.NullMarked;
