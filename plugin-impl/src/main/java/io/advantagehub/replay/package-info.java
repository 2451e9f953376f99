/**
 * Drives the plugin by a file of host events (contract §4, "Replay"): reads it, accepts each event by a clock that
 * follows the file, has the inbox drained meanwhile, moves the clock to the end and reports. Owns no table and decides
 * nothing: the same events through a hook would have the same effect.
 */
@NullMarked
package io.advantagehub.replay;

import org.jspecify.annotations.NullMarked;
