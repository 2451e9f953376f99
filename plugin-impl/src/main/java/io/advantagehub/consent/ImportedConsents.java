package io.advantagehub.consent;

import io.advantagehub.api.internal.InboxBatch;
import java.util.List;

/**
 * Takes over from a platform who agreed to what. What is imported counts as told before all that events tell: who took a
 * consent back by an event has taken it back. Thread-safe; joins the caller's transaction.
 */
public interface ImportedConsents {

    /**
     * Keeps the consents that these say of and that are not there, with one statement.
     *
     * @param told numbered by {@link io.advantagehub.database.Ids#beforeAll} of all that is told
     * @return how many consents were not there
     */
    int add(List<InboxBatch.Item> told);
}
