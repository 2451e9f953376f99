package io.advantagehub.confirmation;

/** What happens around codes, as {@link CodeTrail} keeps it. */
public enum CodeEvent {
    /** Somebody asked for something that wants a code. */
    ASKED,
    /** A carrier took the message with the code. */
    SENT,
    /** The message with the code is on the phone, as the carrier said. */
    DELIVERED,
    /** The message with the code was refused by the carrier, or not handed over at all; the reason says why. */
    UNSENT,
    /** Another code took the place of the one before. */
    RESENT,
    /** A guess was counted, and was wrong. */
    WRONG,
    /** Too many wrong ones in a row: the confirmation is closed and its person locked. */
    LOCKED,
    /** The right code was taken. */
    CONFIRMED,
    /** What was confirmed has been done. */
    EXECUTED,
    /** What was confirmed could not be done. */
    FAILED,
    /** It was called off, or something that the code was bound to is another; the reason says which. */
    CANCELLED,
    /** Nobody entered its code in time. */
    EXPIRED,
    /** An administrator let somebody's codes count again. */
    RECOVERED,
    /** An administrator decided that somebody's changed phone is theirs. */
    PHONE_CHANGED,
    /** An administrator took somebody's authenticator app away. */
    APP_REMOVED
}
