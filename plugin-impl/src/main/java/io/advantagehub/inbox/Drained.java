package io.advantagehub.inbox;

/**
 * What became of events that were taken up.
 *
 * @param done they took effect
 * @param waiting they wait for another event
 * @param parked they are dead letters now
 * @param more whether there may be more to take up
 */
public record Drained(int done, int waiting, int parked, boolean more) {
    static final Drained NOTHING = new Drained(0, 0, 0, false);
    /** Nothing, though there is something new. */
    static final Drained BLOCKED = new Drained(0, 0, 0, false);

    /** All that something became of. */
    public int events() {
        return done + waiting + parked;
    }

    Drained plus(Drained later) {
        return new Drained(done + later.done, waiting + later.waiting, parked + later.parked, more || later.more);
    }
}
