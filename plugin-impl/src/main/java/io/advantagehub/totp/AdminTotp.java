package io.advantagehub.totp;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.confirmation.CodeEvent;
import io.advantagehub.confirmation.CodeTrail;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.totp.TotpMapper.Removal;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recovery for somebody who has lost their app: an administrator takes it away, and that is recorded. */
@RestController
@RequestMapping("/api/v1/admin/distributors/{id}/totp-removal")
class AdminTotp {
    private static final int LONGEST_REASON = 200;

    private final TotpMapper rows;
    private final Transactions transactions;
    private final InstantSource clock;
    private final CodeTrail trail;

    AdminTotp(TotpMapper rows, Transactions transactions, InstantSource clock, CodeTrail trail) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param reason how the administrator knows who asked */
    record Why(@Nullable String reason) {}

    record Removed(UUID id, DistributorId distributorId, String decidedBy, Instant decidedAt) {}

    @PostMapping
    Removed remove(Caller caller, @PathVariable("id") DistributorId who, @RequestBody Why why) {
        String reason = why.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        Instant now = Instants.cut(clock.instant());
        Removal removal = new Removal(Ids.next(), who.value(), reason, caller.id(), now);
        transactions.own(() -> {
            if (rows.delete(who.value()) == 0) {
                throw Refused.notFound();
            }
            trail.note(new CodeTrail.Act(CodeEvent.APP_REMOVED, who, caller.id(), reason));
            return rows.insertRemoval(removal);
        });
        return new Removed(removal.id(), who, caller.id(), now);
    }
}
