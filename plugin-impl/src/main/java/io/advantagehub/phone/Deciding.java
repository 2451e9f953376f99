package io.advantagehub.phone;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.confirmation.CodeEvent;
import io.advantagehub.confirmation.CodeTrail;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.distributor.Phone;
import io.advantagehub.distributor.Phones;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.phone.ChangeRow.Decision;
import io.advantagehub.phone.ChangeRow.Kind;
import io.advantagehub.phone.ChangeRow.State;
import io.advantagehub.phone.OldNumber.Warning;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** What an administrator decides about somebody's changed phone, for whoever can read the old one no more; recorded. */
class Deciding {
    private final Phones phones;
    private final Keeping keeping;
    private final Recipients people;
    private final ChangeMapper rows;
    private final Wishes wishes;
    private final Confirmations confirmations;
    private final OldNumber oldNumber;
    private final InstantSource clock;
    private final CodeTrail trail;

    Deciding(
            Phones phones,
            Keeping keeping,
            Recipients people,
            ChangeMapper rows,
            Wishes wishes,
            Confirmations confirmations,
            OldNumber oldNumber,
            InstantSource clock,
            CodeTrail trail) {
        this.phones = phones;
        this.keeping = keeping;
        this.people = people;
        this.rows = rows;
        this.wishes = wishes;
        this.confirmations = confirmations;
        this.oldNumber = oldNumber;
        this.clock = clock;
        this.trail = trail;
    }

    /** The new number is in use from now on, and the old one is told. */
    Phone approve(DistributorId who, String by, String reason) {
        Phone before = pending(who);
        Instant now = now();
        Phone after = before.changed(now);
        decide(who, before, new Decision(State.C, by, reason, now));
        keeping.keep(who, before, after, now);
        trail.note(new CodeTrail.Act(CodeEvent.PHONE_CHANGED, who, by, reason));
        Warning warning =
                new Warning(who, "changed", before, Objects.requireNonNull(after.inUse()), Ids.LAST, null, now);
        oldNumber.warn(List.of(warning), people);
        return after;
    }

    /** The old number stays in use. */
    Phone refuse(DistributorId who, String by, String reason) {
        Phone before = pending(who);
        decide(who, before, new Decision(State.R, by, reason, now()));
        keeping.keep(who, before, before.kept(), now());
        return before.kept();
    }

    private Phone pending(DistributorId who) {
        return phones.lock(who).filter(phone -> phone.pending() != null).orElseThrow(Refused::notFound);
    }

    private void decide(DistributorId who, Phone before, Decision decision) {
        ChangeRow row = rows.findOpen(who.value(), Kind.C).orElseGet(() -> unrecorded(who, before));
        rows.decide(row.id(), decision);
        if (row.confirmationId() != null) {
            confirmations.operationEnded(row.confirmationId(), "decided");
        }
    }

    /** One that was told before changes were recorded. */
    private ChangeRow unrecorded(DistributorId who, Phone before) {
        ChangeRow row = wishes.change(who, before.inUse(), Objects.requireNonNull(before.pending()), now());
        NewRows.write(List.of(row), rows::insert);
        return row;
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
