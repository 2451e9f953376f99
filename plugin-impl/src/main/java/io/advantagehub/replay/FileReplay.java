package io.advantagehub.replay;

import io.advantagehub.accrual.ReplayRules;
import io.advantagehub.api.usecase.ReplayHostEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Currency;
import java.util.function.Supplier;

/** A replay from its first line to its report. */
final class FileReplay implements ReplayHostEvents {
    private final Supplier<OneReplay> right;
    private final ReplayRules rules;
    private final Effects effects;
    private final DrivenTime time;
    private final Reports reports;

    /** @param right to be the one replay on this database */
    FileReplay(Supplier<OneReplay> right, ReplayRules rules, Effects effects, DrivenTime time, Reports reports) {
        this.right = right;
        this.rules = rules;
        this.effects = effects;
        this.time = time;
        this.reports = reports;
    }

    @Override
    public synchronized Report replay(Request request) {
        BalancesCsv.check(request.csvReport());
        try (EventLines lines = EventLines.open(request.file());
                OneReplay only = right.get()) {
            Currency currency = rules.install(request.rules());
            Counts counts = new Counts();
            Instant end = effects.of(lines, time.now(), request.until(), new Effects.Run(only, counts));
            time.moveTo(request.until() == null ? end : request.until());
            return reports.write(request.csvReport(), currency, counts);
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
