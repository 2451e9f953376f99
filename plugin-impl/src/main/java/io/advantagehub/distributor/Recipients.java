package io.advantagehub.distributor;

import java.util.Map;
import java.util.Set;

/**
 * How people can be reached. The bean answers as of now; the one shared with a batch's later handlers answers as of any
 * item of that batch, so that nothing depends on where batches end.
 */
public interface Recipients {

    /** An answer for each query, with one statement a call and one question to the host's directory. */
    Map<RecipientQuery, Recipient> find(Set<RecipientQuery> queries);
}
