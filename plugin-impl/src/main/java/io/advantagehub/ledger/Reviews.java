package io.advantagehub.ledger;

import io.advantagehub.api.Instants;
import io.advantagehub.ledger.LedgerPolicy.Terms;
import io.advantagehub.ledger.Rows.ReviewEndRow;
import io.advantagehub.ledger.Rows.ReviewRow;
import java.time.Instant;
import java.util.UUID;

/** Lots that wait for somebody to look at them: future until then, however much time passes. Of one {@link Book}. */
final class Reviews {
    private final Journal journal;
    private final Loaded loaded;
    private final Terms terms;

    Reviews(Journal journal, Loaded loaded, Terms terms) {
        this.journal = journal;
        this.loaded = loaded;
        this.terms = terms;
    }

    void begin(Lot lot, UUID openedBy) {
        lot.await();
        journal.postings().reviews().add(new ReviewRow(openedBy, lot.id(), lot.accountId(), null, null));
    }

    /**
     * What is left of the lot matures at its own instant, at once where that has passed; and lives, as what was held and
     * comes back, for some grace at least.
     */
    void end(Account account, UUID lotId, Instant at) {
        LotTerms own = loaded.ownTerms(lotId);
        Instant maturesAt = Instants.later(own.maturesAt(), at);
        journal.postings().reviewEnds().add(new ReviewEndRow(lotId, at, maturesAt));
        loaded.lot(lotId).filter(Lot::isAwaiting).ifPresent(lot -> {
            lot.decided(maturesAt, own.expiresAt());
            lot.expireNotBefore(terms.graceFrom(at));
            journal.touch(lot);
            account.dueElsewhen();
            loaded.queue(account.id()).add(lot);
        });
    }
}
