package io.advantagehub.inbox;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Acceptance.Accepted;
import io.advantagehub.api.usecase.Acceptance.Conflicting;
import io.advantagehub.api.usecase.Acceptance.Duplicate;
import io.advantagehub.api.usecase.Acceptance.Refused;
import io.advantagehub.api.usecase.Acceptance.Withheld;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes deliveries in: what needs no database is decided before the first statement, the rest by a fixed number of
 * statements in the caller's transaction. Nothing here ever marks that transaction for rollback.
 */
final class Intake {
    private final Screening screening;
    private final Transactions transactions;
    private final SourceNumbers sources;
    private final KeyGate gate;
    private final Keeper keeper;
    private final WakeUp wakeUp;

    Intake(
            Screening screening,
            Transactions transactions,
            SourceNumbers sources,
            KeyGate gate,
            Keeper keeper,
            WakeUp wakeUp) {
        this.screening = screening;
        this.transactions = transactions;
        this.sources = sources;
        this.gate = gate;
        this.keeper = keeper;
        this.wakeUp = wakeUp;
    }

    List<Acceptance> accept(List<Arrival> batch, OnRejection onRejection) {
        if (batch.size() > AcceptHostEvents.MAX_BATCH) {
            throw new IllegalArgumentException("at most " + AcceptHostEvents.MAX_BATCH + " events at once");
        }
        List<List<Fault>> faults = batch.stream().map(screening::faults).toList();
        boolean keepAll = onRejection == OnRejection.PARK;
        if (batch.isEmpty() || !keepAll && !faults.stream().allMatch(List::isEmpty)) {
            return faults.stream().map(Intake::nothingKept).toList();
        }
        List<Acceptance> taken = transactions.joined(() -> {
            List<Claim> claims = claims(batch, faults);
            List<Acceptance> answers = answers(claims, keeper.claim(claims));
            if (!keepAll && answers.stream().anyMatch(Conflicting.class::isInstance)) {
                keeper.giveBack(those(claims, answers, Accepted.class));
                return answers.stream().map(Intake::nothingKept).toList();
            }
            keeper.keep(
                    those(claims, answers, Accepted.class),
                    those(claims, answers, Refused.class),
                    those(claims, answers, Conflicting.class));
            wakeUp.afterCommit();
            Failpoint.ACCEPT_BEFORE_COMMIT.reach();
            return answers;
        });
        Failpoint.ACCEPT_AFTER_COMMIT.reach();
        return taken;
    }

    private List<Claim> claims(List<Arrival> batch, List<List<Fault>> faults) {
        Set<String> names = batch.stream().map(arrival -> key(arrival).source()).collect(Collectors.toSet());
        Map<String, Integer> sourceNos = sources.of(names);
        gate.enter(batch.stream().map(Intake::key).map(key -> key.source() + ' ' + key.id()));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Arrival arrival = batch.get(i);
            int sourceNo = sourceNos.getOrDefault(key(arrival).source(), 0);
            byte[] hash = arrival.delivery().content().sha256();
            claims.add(new Claim(arrival, hash, faults.get(i), Ids.next(), sourceNo));
        }
        return claims;
    }

    private static List<Acceptance> answers(List<Claim> claims, Map<EventKey, Keeper.Holder> holders) {
        return claims.stream()
                .map(claim -> answer(claim, Objects.requireNonNull(holders.get(claim.key()))))
                .toList();
    }

    private static Acceptance answer(Claim claim, Keeper.Holder holder) {
        if (holder.is(claim)) {
            return claim.isFaulty() ? new Refused(claim.faults()) : new Accepted();
        }
        return holder.saysTheSameAs(claim) ? new Duplicate() : new Conflicting();
    }

    private static Acceptance nothingKept(List<Fault> faults) {
        return faults.isEmpty() ? new Withheld() : new Refused(faults);
    }

    private static Acceptance nothingKept(Acceptance answer) {
        return answer instanceof Accepted ? new Withheld() : answer;
    }

    private static List<Claim> those(List<Claim> claims, List<Acceptance> answers, Class<? extends Acceptance> kind) {
        List<Claim> those = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (kind.isInstance(answers.get(i))) {
                those.add(claims.get(i));
            }
        }
        return those;
    }

    private static EventKey key(Arrival arrival) {
        return arrival.delivery().key();
    }
}
