package io.advantagehub.ledger;

import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Ids;
import io.advantagehub.ledger.EventPostings.Posting;
import io.advantagehub.ledger.EventPostings.Prepared;
import java.util.Comparator;
import java.util.List;

/** Takes up what moves the ledger, whichever feature knows how: one book a batch, the postings in the order of acceptance. */
class LedgerHandler implements InboxHandler {
    private final List<EventPostings> features;
    private final Ledger ledger;
    private final ProgrammeCurrency programme;

    LedgerHandler(List<EventPostings> features, Ledger ledger, ProgrammeCurrency programme) {
        this.features = features;
        this.ledger = ledger;
        this.programme = programme;
    }

    @Override
    public Phase phase() {
        return Phase.MONEY;
    }

    @Override
    public void handle(InboxBatch batch) {
        List<Prepared> prepared =
                features.stream().map(feature -> feature.prepare(batch)).toList();
        List<? extends Posting> postings = prepared.stream()
                .flatMap(part -> part.postings().stream())
                .sorted(Comparator.comparing(Posting::place, Ids::compare))
                .toList();
        if (!postings.isEmpty()) {
            Needs needs = new Needs(programme.currency());
            prepared.forEach(part -> part.declare(needs));
            Book book = ledger.open(needs);
            postings.forEach(posting -> posting.post(book));
            batch.share(DebtsArisen.class, book.debtsArisen());
            ledger.close(book);
        }
        prepared.forEach(Prepared::save);
    }
}
