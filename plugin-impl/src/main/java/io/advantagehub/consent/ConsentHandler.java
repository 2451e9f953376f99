package io.advantagehub.consent;

import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.database.NewRows;
import java.util.List;

/** Keeps every consent and every revocation that a batch tells of. */
final class ConsentHandler implements InboxHandler {
    private final ConsentMapper rows;

    ConsentHandler(ConsentMapper rows) {
        this.rows = rows;
    }

    @Override
    public Phase phase() {
        return Phase.TREE;
    }

    @Override
    public void handle(InboxBatch batch) {
        List<ConsentRow> told = batch.items().stream().flatMap(ConsentRow::of).toList();
        NewRows.write(told, rows::insert);
    }
}
