/**
 * Business time: the system's clock plus an offset that is kept in the database and obeyed by every node, or, in a
 * replay, where the replay has come to. Leases, polling, retries and ids never see it; what the system's own time
 * counts for gets it as {@link io.advantagehub.clock.SystemTime}. Owns {@code ah_clock} and {@code ah_clock_move}.
 */
@NullMarked
package io.advantagehub.clock;

import org.jspecify.annotations.NullMarked;
