package io.advantagehub.api.internal;

import java.util.Set;

/** Knows whether what deferred events wait for has come without asking for them: two workers may have passed each other. */
public interface Awaited {

    /** Those of the keys of {@link InboxBatch#defer} that are there. Keys of others are none. */
    Set<String> here(Set<String> keys);
}
