/**
 * Asks the host once a day for what it may have failed to tell, and accepts it through the inbox like anything else: what
 * was told already is a duplicate. One node at a time does so, and goes on after a crash where it was. Owns
 * {@code ah_host_history}; never decides what an event means.
 */
@NullMarked
package io.advantagehub.reconcile;

import org.jspecify.annotations.NullMarked;
