/**
 * The hooks into the host's own events: each type of contract §1 has a route that takes what the host's translators
 * made of an object, writes it down and hands it to {@link io.advantagehub.api.usecase.AcceptHostEvents}, all of it in
 * the publisher's thread and transaction. Never decides what an event means or what becomes of it; stores nothing.
 * Doorway: {@link SpringEventsHook}.
 */
@NullMarked
package io.advantagehub.routes.hook;

import org.jspecify.annotations.NullMarked;
