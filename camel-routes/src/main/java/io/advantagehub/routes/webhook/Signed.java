package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor.Request;
import java.util.Set;

/**
 * A request that somebody we know has signed.
 *
 * @param sources whose secrets it was signed with: for these alone it may speak
 */
record Signed(Request request, Set<String> sources) {
    Signed {
        sources = Set.copyOf(sources);
    }
}
