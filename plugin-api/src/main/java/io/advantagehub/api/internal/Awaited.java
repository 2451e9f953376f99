package io.advantagehub.api.internal;

import io.advantagehub.api.internal.InboxBatch.Item;
import java.util.Set;

/** Knows whether what deferred events wait for has come without asking for them: two workers may have passed each other. */
public interface Awaited {

    /** Those of the keys of {@link InboxBatch#defer} that are there. Keys of others are none. */
    Set<String> here(Set<String> keys);

    /** It waits no more and never takes effect: what was kept for it is free. In the transaction that discards it. */
    default void discarded(Item item) {}
}
