package io.advantagehub.replay;

/**
 * How many events have been accepted and not yet taken up. Who reads the file waits where they are many: the events that
 * are taken up next are still in the server's memory, and both its cores have something to do to the end. Thread-safe.
 */
final class Lead {
    private final long most;
    private long ahead;
    private boolean news;
    private boolean over;

    Lead(long most) {
        this.most = most;
    }

    /** So many were accepted. Waits until there is room again, or nobody takes up events any more. */
    synchronized void gain(long accepted) throws InterruptedException {
        ahead += accepted;
        news = true;
        notifyAll();
        while (ahead > most && !over) {
            wait();
        }
    }

    /** So many were taken up; among them may be some that were accepted by an earlier run. */
    synchronized void lose(long takenUp) {
        ahead = Math.max(0, ahead - takenUp);
        notifyAll();
    }

    /**
     * Nothing was there to be taken up: waits for the next that is accepted, at most that long. What was accepted since the
     * last rest may have come just too late to be found: then it is looked for at once.
     */
    synchronized void rest(long millis) throws InterruptedException {
        if (!news) {
            ahead = 0;
            notifyAll();
        }
        if (!news && !over) {
            wait(millis);
        }
        news = false;
    }

    /** Nobody waits from now on. */
    synchronized void end() {
        over = true;
        notifyAll();
    }
}
