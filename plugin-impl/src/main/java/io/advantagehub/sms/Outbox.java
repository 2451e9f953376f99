package io.advantagehub.sms;

import java.util.List;

/** The one way to send a text message. Thread-safe. */
public interface Outbox {

    /**
     * Keeps decisions with one statement, in the caller's transaction: what is to be sent is sent once that commits. In
     * a replay it is only counted.
     */
    void decide(List<Decision> decisions);

    /**
     * Sends what is due now, for programs whose workers stand still.
     *
     * @return how many messages were handed to a gateway
     */
    int sendDue();

    /** What was decided so far. */
    Tally tally();
}
