package io.advantagehub.sms;

import io.advantagehub.database.NewRows;
import io.advantagehub.settings.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in the database. */
final class StoredOutbox implements Outbox {
    private final SmsMapper rows;
    private final Mode mode;
    private final Sender sender;
    private final Bodies bodies;
    private final Bells bells;

    StoredOutbox(SmsMapper rows, Mode mode, Sender sender, Bodies bodies, Bells bells) {
        this.rows = rows;
        this.mode = mode;
        this.sender = sender;
        this.bodies = bodies;
        this.bells = bells;
    }

    @Override
    public void decide(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        NewRows.write(decisions.stream().map(this::row).toList(), rows::insert);
        ringAfterCommit(decisions.stream()
                .map(decision -> Lane.of(decision.about().messageClass()))
                .collect(Collectors.toSet()));
    }

    @Override
    public int sendDue() {
        return Arrays.stream(Lane.values()).mapToInt(this::sendDue).sum();
    }

    private int sendDue(Lane lane) {
        int sent = 0;
        for (List<Outgoing> due = sender.claim(lane); !due.isEmpty(); due = sender.claim(lane)) {
            List<Result> results = sender.submit(due);
            sender.conclude(results);
            sent += (int) results.stream().filter(Result::wasHandedOver).count();
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
        if (decision instanceof Decision.SendCode code) {
            return SmsRow.of(code, bodies.sealed(code.id(), code.text()));
        }
        return decision instanceof Decision.Send send
                ? SmsRow.of(send, mode == Mode.REPLAY ? SmsRow.State.T : SmsRow.State.N)
                : SmsRow.of((Decision.Suppress) decision);
    }

    private void ringAfterCommit(Set<Lane> lanes) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bells.ring(lanes);
                }
            });
        } else {
            bells.ring(lanes);
        }
    }
}
