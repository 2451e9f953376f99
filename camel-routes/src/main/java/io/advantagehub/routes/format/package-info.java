/**
 * Owns the JSON of host events: reads CloudEvents with every fault by its path, writes events that were made in this
 * JVM, and says what "the same content" is. Knows the shapes of contract §1; the bounds are the records' own. Never
 * asks for a clock, a currency of the programme or a database. Doorway: {@link HostEventJson}.
 */
@NullMarked
package io.advantagehub.routes.format;

import org.jspecify.annotations.NullMarked;
