package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.errand.Errand;
import io.advantagehub.ledger.LedgerAudit;

/** Has the ledger check itself, a few accounts at a turn: between two turns the database is everybody else's. */
record Auditing(LedgerAudit audit, SystemTime time) implements Errand {

    @Override
    public int run() {
        audit.lookOn(Instants.cut(time.now()));
        return 0;
    }
}
