package io.advantagehub.consent;

import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.database.NewRows;
import java.util.List;

/** Imported consents in the database. */
final class StoredImport implements ImportedConsents {
    private final ConsentMapper rows;

    StoredImport(ConsentMapper rows) {
        this.rows = rows;
    }

    @Override
    public int add(List<InboxBatch.Item> told) {
        List<ConsentRow> consents = told.stream().flatMap(ConsentRow::of).toList();
        return NewRows.write(consents, rows::insertMissing);
    }
}
