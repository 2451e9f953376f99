package io.advantagehub.phone;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.Confirmations.Asked;
import io.advantagehub.confirmation.Confirmations.Question;
import io.advantagehub.database.Ids;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.distributor.Phone;
import io.advantagehub.distributor.Phones;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.phone.ChangeMapper.Id;
import io.advantagehub.phone.ChangeRow.Decision;
import io.advantagehub.phone.ChangeRow.Kind;
import io.advantagehub.phone.ChangeRow.State;
import io.advantagehub.phone.OldNumber.Warning;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person does about their own phone. Each command belongs in a transaction of the caller's, which a {@link Refused} ends
 * with nothing kept.
 */
class Naming {
    private static final Problem NO_PHONE =
            new Problem(409, "no-phone", "No phone of yours is known. POST /me/phone names one.");
    private static final Problem VERIFIED = new Problem(409, "phone-verified", "Your phone is verified already.");

    private final Phones phones;
    private final Keeping keeping;
    private final Recipients people;
    private final ChangeMapper rows;
    private final Wishes wishes;
    private final Confirmations confirmations;
    private final OldNumber oldNumber;
    private final InstantSource clock;

    Naming(
            Phones phones,
            Keeping keeping,
            Recipients people,
            ChangeMapper rows,
            Wishes wishes,
            Confirmations confirmations,
            OldNumber oldNumber,
            InstantSource clock) {
        this.phones = phones;
        this.keeping = keeping;
        this.people = people;
        this.rows = rows;
        this.wishes = wishes;
        this.confirmations = confirmations;
        this.oldNumber = oldNumber;
        this.clock = clock;
    }

    /** @param confirmation the code that was sent; none where none was */
    record Standing(Phone phone, @Nullable Confirmation confirmation) {}

    /** The first number is in use at once and proven by a code; another one waits for a code to the old one. */
    Standing name(DistributorId who, PhoneNumber number) {
        Phone before = known(who);
        Phone after = before.named(number, null);
        keeping.keep(who, before, after, now());
        if (before.inUse() == null) {
            return first(who, after);
        }
        if (after.pending() == null) {
            supersede(who, before);
            return new Standing(after, null);
        }
        return change(who, before, after);
    }

    /** Sends a code to the number in use. */
    Standing verify(DistributorId who) {
        Phone phone = known(who);
        if (phone.inUse() == null) {
            throw new Refused(NO_PHONE);
        }
        if (phone.verified()) {
            throw new Refused(VERIFIED);
        }
        keeping.keep(who, phone, phone, now());
        return asked(who, phone, verification(who, phone));
    }

    /** Locked; with the number that the host's directory says where no other was told. */
    private Phone known(DistributorId who) {
        Phone phone = phones.lock(who).orElseThrow(Refused::notFound);
        RecipientQuery query = new RecipientQuery(who, Ids.LAST);
        PhoneNumber said = phone.inUse() != null
                ? null
                : Objects.requireNonNull(people.find(Set.of(query)).get(query)).phone();
        return said == null ? phone : phone.named(said, null);
    }

    /** It is kept whether or not a code can be sent there now. */
    private Standing first(DistributorId who, Phone phone) {
        ChangeRow row = verification(who, phone);
        Asked asked = ask(row, phone);
        return asked instanceof Asked.Waiting waiting ? waiting(row, phone, waiting) : new Standing(phone, null);
    }

    private ChangeRow verification(DistributorId who, Phone phone) {
        rows.findOpen(who.value(), Kind.V).ifPresent(this::end);
        return written(wishes.verification(who, Objects.requireNonNull(phone.inUse()), now()));
    }

    private Standing change(DistributorId who, Phone before, Phone after) {
        PhoneNumber wanted = Objects.requireNonNull(after.pending());
        Optional<ChangeRow> open = rows.findOpen(who.value(), Kind.C);
        if (open.isPresent() && wanted.equals(before.pending())) {
            ended(open.get());
            return asked(who, after, open.get());
        }
        supersede(who, before);
        ChangeRow row = written(wishes.change(who, after.inUse(), wanted, now()));
        warn(who, "asked", before, wanted);
        return asked(who, after, row);
    }

    private Standing asked(DistributorId who, Phone phone, ChangeRow row) {
        Asked asked = ask(row, phone);
        if (asked instanceof Asked.Refused refused) {
            throw new Refused(refused.problem());
        }
        return asked instanceof Asked.Waiting waiting ? waiting(row, phone, waiting) : atOnce(who, phone, row);
    }

    private Asked ask(ChangeRow row, Phone phone) {
        PhoneNumber meant = row.kind() == Kind.C ? phone.pending() : phone.inUse();
        return confirmations.ask(new Question(
                PhoneOperation.type(row.kind()), row.id(), row.owner(), wishes.fields(row, meant), phone.inUse()));
    }

    private Standing waiting(ChangeRow row, Phone phone, Asked.Waiting waiting) {
        rows.asked(row.id(), waiting.confirmation().id());
        return new Standing(phone, waiting.confirmation());
    }

    /** Administrators may have changes done without a code. */
    private Standing atOnce(DistributorId who, Phone phone, ChangeRow row) {
        Phone changed = phone.changed(now());
        keeping.keep(who, phone, changed, now());
        rows.decide(row.id(), new Decision(State.C, who.value(), null, now()));
        warn(who, "changed", phone, Objects.requireNonNull(changed.inUse()));
        return new Standing(changed, null);
    }

    private void supersede(DistributorId who, Phone before) {
        if (before.pending() != null) {
            rows.findOpen(who.value(), Kind.C).ifPresent(this::ended);
            rows.supersede(JsonRows.of(List.of(new Id(who.value()))), now());
        }
    }

    private void end(ChangeRow row) {
        ended(row);
        rows.decide(row.id(), new Decision(State.R, null, "superseded", now()));
    }

    /** The code that was asked for before is worth nothing any more. */
    private void ended(ChangeRow row) {
        if (row.confirmationId() != null) {
            confirmations.operationEnded(row.confirmationId(), "superseded");
        }
    }

    private ChangeRow written(ChangeRow row) {
        NewRows.write(List.of(row), rows::insert);
        return row;
    }

    private void warn(DistributorId who, String what, Phone old, PhoneNumber wanted) {
        oldNumber.warn(List.of(new Warning(who, what, old, wanted, Ids.LAST, null, now())), people);
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
