package io.advantagehub.sms;

import io.advantagehub.database.NewRows;
import io.advantagehub.settings.Mode;
import java.util.List;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in the database. */
final class StoredOutbox implements Outbox {
    private final SmsMapper rows;
    private final Mode mode;
    private final Sender sender;
    private final Bell bell;

    StoredOutbox(SmsMapper rows, Mode mode, Sender sender, Bell bell) {
        this.rows = rows;
        this.mode = mode;
        this.sender = sender;
        this.bell = bell;
    }

    @Override
    public void decide(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        NewRows.write(decisions.stream().map(this::row).toList(), rows::insert);
        ringAfterCommit();
    }

    @Override
    public int sendDue() {
        int sent = 0;
        for (List<Outgoing> due = sender.claim(); !due.isEmpty(); due = sender.claim()) {
            sender.conclude(sender.submit(due));
            sent += due.size();
        }
        return sent;
    }

    @Override
    public Tally tally() {
        List<SmsMapper.KindCount> counts = rows.count();
        TreeMap<String, Long> byKind = new TreeMap<>();
        counts.stream().filter(count -> count.sent() > 0).forEach(count -> byKind.put(count.kind(), count.sent()));
        return new Tally(
                counts.stream().mapToLong(SmsMapper.KindCount::sent).sum(),
                counts.stream().mapToLong(SmsMapper.KindCount::suppressed).sum(),
                byKind);
    }

    private SmsRow row(Decision decision) {
        return decision instanceof Decision.Send send
                ? SmsRow.of(send, mode == Mode.REPLAY ? SmsRow.State.T : SmsRow.State.N)
                : SmsRow.of((Decision.Suppress) decision);
    }

    private void ringAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
        } else {
            bell.ring();
        }
    }
}
