/**
 * Host events from acceptance to effect: decides new, duplicate or conflict, keeps what is new in the order of
 * acceptance, and has the features take it up in batches, each in one transaction. Knows no feature and no rule; what
 * an event means is the business of the {@link io.advantagehub.api.internal.InboxHandler}s.
 *
 * <p>Owns {@code ah_source, ah_event_key, ah_inbox, ah_dead_letter, ah_dead_letter_decision} and {@code ah_finding}.
 */
@NullMarked
package io.advantagehub.inbox;

import org.jspecify.annotations.NullMarked;
