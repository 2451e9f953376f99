/**
 * Who is told what: listens to what the other features did, asks for consent, phone and language as of the event, and
 * decides; the outbox sends. Owns {@code ah_reminder}; nobody depends on it, and it moves neither tree nor money.
 */
@NullMarked
package io.advantagehub.notification;

import org.jspecify.annotations.NullMarked;
