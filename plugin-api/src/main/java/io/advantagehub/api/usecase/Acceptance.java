package io.advantagehub.api.usecase;

import java.util.List;

/** What became of a delivery. */
public sealed interface Acceptance {

    /** It is durable as soon as the surrounding transaction commits, and takes effect exactly once. */
    record Accepted() implements Acceptance {}

    /** The same key with the same content was taken before, or stands earlier in the batch: without effect. */
    record Duplicate() implements Acceptance {}

    /** The key was taken with other content: refused. */
    record Conflicting() implements Acceptance {}

    /** It breaks contract §1. Whether anything of it is kept is the {@link OnRejection}'s word. */
    record Refused(List<Fault> faults) implements Acceptance {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Nothing is wrong with it, yet nothing of its batch was kept: see {@link OnRejection#KEEP_NOTHING}. */
    record Withheld() implements Acceptance {}
}
