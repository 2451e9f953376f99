package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.confirmation.BudgetMapper.Budget;
import io.advantagehub.confirmation.BudgetMapper.Recovery;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An administrator who knows whom they have before them lets that person's codes count again. The act is recorded. */
@RestController
class AdminRecovery {
    private static final int LONGEST = 200;

    private final BudgetMapper rows;
    private final Transactions transactions;
    private final InstantSource clock;
    private final StoredTrail trail;

    AdminRecovery(BudgetMapper rows, Transactions transactions, InstantSource clock, StoredTrail trail) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.trail = trail;
    }

    record Act(@Nullable String reason) {}

    /** @param wrongCodes so many in a row are forgotten */
    record Recovered(String distributorId, int wrongCodes, Instant at) {}

    @PostMapping("/api/v1/admin/distributors/{id}/confirmation-recovery")
    Recovered recover(Caller administrator, @PathVariable("id") String who, @RequestBody Act act) {
        String reason = act.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Refused.invalid("reason", "must have 1 to " + LONGEST + " characters");
        }
        Instant now = Instants.cut(clock.instant());
        return transactions
                .own(() -> {
                    Optional<Budget> budget = rows.find(who);
                    budget.ifPresent(there -> {
                        rows.recovered(new Recovery(Ids.next(), who, there.used(), administrator.id(), reason, now));
                        rows.reset(who);
                        trail.note(new CodeTrail.Act(
                                CodeEvent.RECOVERED, new DistributorId(who), administrator.id(), reason));
                    });
                    return budget.map(there -> new Recovered(who, there.used(), now));
                })
                .orElseThrow(Refused::notFound);
    }
}
