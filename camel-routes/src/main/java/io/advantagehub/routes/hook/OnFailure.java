package io.advantagehub.routes.hook;

/** What becomes of the host's transaction when the plugin's database fails ({@code on-failure}). */
enum OnFailure {
    /** The failure is the host's too: an event exists if and only if the host's own change does. */
    FAIL,
    /**
     * The host goes on; the events are tried again after its commit, from memory. A weaker promise: they are lost if the
     * database stays away or the process dies meanwhile.
     */
    PARK_AFTER_COMMIT
}
