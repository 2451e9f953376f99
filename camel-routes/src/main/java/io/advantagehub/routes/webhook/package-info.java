/**
 * Owns the hook that takes host events over HTTP: the signature over the raw body, the limits, the back-pressure, and
 * what is answered. Never keeps anything, and never decides whether an event is news: that is {@code
 * AcceptHostEvents}'s word. No tables. Doorway: {@link HttpEventsHook}.
 */
@NullMarked
package io.advantagehub.routes.webhook;

import org.jspecify.annotations.NullMarked;
