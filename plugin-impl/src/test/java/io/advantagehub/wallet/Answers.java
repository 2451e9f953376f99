package io.advantagehub.wallet;

/** What commands were answered, in few words. */
final class Answers {

    private Answers() {}

    /** What was done. */
    static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }

    /** The word of the refusal, or "done". */
    static String word(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problem().word() : "done";
    }
}
