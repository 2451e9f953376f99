package io.advantagehub.ledger;

import io.advantagehub.api.internal.InboxBatch;
import java.util.List;
import java.util.UUID;

/**
 * A feature's part in the host events that move the ledger. The features' postings of one batch are taken together in the
 * order of acceptance and on one book: what an account has left must not depend on which feature was asked first, nor on
 * where a batch ended.
 */
public interface EventPostings {

    /** Reads what the batch's events need and parts what counts from what does not; locks no account. */
    Prepared prepare(InboxBatch batch);

    /** What a feature is about to do with a batch. */
    interface Prepared {
        /** Nothing of the batch concerns the feature. */
        Prepared NOTHING = saving(() -> {});

        /** Nothing moves the ledger, yet something is to be written. */
        static Prepared saving(Runnable save) {
            return new Prepared() {
                @Override
                public void declare(Needs needs) {}

                @Override
                public List<Posting> postings() {
                    return List.of();
                }

                @Override
                public void save() {
                    save.run();
                }
            };
        }

        /** Says what the postings will touch. */
        void declare(Needs needs);

        /** In the order of acceptance. */
        List<? extends Posting> postings();

        /** Writes the feature's own tables, after all postings. */
        void save();
    }

    /** One thing that moves the ledger. */
    interface Posting {

        /** The number of the event in whose place it is taken. */
        UUID place();

        void post(Book book);
    }
}
