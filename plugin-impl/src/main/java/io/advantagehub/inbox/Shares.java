package io.advantagehub.inbox;

import java.util.Optional;

/** How a worker comes to its share of the inbox. Belongs to one worker. */
interface Shares {

    /** What is this worker's now; empty where all is others'. */
    Optional<Share> current();

    /** Somebody has taken over what was this worker's. */
    void lost();

    /** Lets others begin at once. */
    void release();
}
