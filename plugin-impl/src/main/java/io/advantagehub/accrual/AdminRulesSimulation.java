package io.advantagehub.accrual;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other rules would have cost, and who would have had more or less. One at a time on each node: it reads a lot. */
@RestController
@RequestMapping("/api/v1/admin/cashback-rules/simulate")
class AdminRulesSimulation {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int USUALLY_NAMED = 20;
    private static final int MOST_NAMED = 100;
    private static final Problem BUSY = new Problem(
            409, "simulation-in-progress", "Another simulation is running. Send this again when it is done.");

    private final Simulation simulation;
    private final Publishing publishing;
    private final ProgrammeCurrency programme;
    private final Semaphore one = new Semaphore(1);

    AdminRulesSimulation(Simulation simulation, Publishing publishing, ProgrammeCurrency programme) {
        this.simulation = simulation;
        this.publishing = publishing;
        this.programme = programme;
    }

    /**
     * @param to exclusive
     * @param top how many of those who gain or lose most are named
     */
    record Asked(
            @Nullable Map<String, Object> rules,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer top) {}

    @PostMapping
    SimulationView simulate(@RequestBody Asked asked) {
        Rules rules = Drafts.required(publishing, asked.rules());
        Simulation.Period period = period(asked.from(), asked.to());
        int most = asked.top() == null ? USUALLY_NAMED : asked.top();
        if (most < 1 || most > MOST_NAMED) {
            throw Refused.invalid("top", "must be a whole number from 1 to " + MOST_NAMED);
        }
        if (!one.tryAcquire()) {
            throw new Refused(BUSY);
        }
        try {
            return SimulationView.of(simulation.of(rules, period, most), programme.currency());
        } catch (WrongRules tooMuch) {
            throw Drafts.refused("rules.", tooMuch);
        } finally {
            one.release();
        }
    }

    private static Simulation.Period period(@Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            throw Refused.invalid("from", "is required");
        }
        if (to == null || !to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refused.invalid("to", "is required, after from, by at most P" + LONGEST.toDays() + "D");
        }
        return new Simulation.Period(from, to);
    }
}
