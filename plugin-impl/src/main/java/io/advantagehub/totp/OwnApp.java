package io.advantagehub.totp;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.ManageAuthenticator;
import io.advantagehub.database.Transactions;
import java.util.Map;
import java.util.Optional;

/** People's apps for a host's own pages: the same commands as over HTTP. */
class OwnApp implements ManageAuthenticator {
    private final Enrolments enrolments;
    private final FirstCode firstCode;
    private final TotpMapper rows;
    private final Transactions transactions;
    private final String issuer;
    private final Map<String, String> notice = Notice.inEachLanguage();

    OwnApp(Enrolments enrolments, FirstCode firstCode, TotpMapper rows, Transactions transactions, String issuer) {
        this.enrolments = enrolments;
        this.firstCode = firstCode;
        this.rows = rows;
        this.transactions = transactions;
        this.issuer = issuer;
    }

    @Override
    public App find(DistributorId who) {
        Optional<TotpRow> row = rows.find(who.value());
        return new App(
                row.map(TotpRow::told).orElse(Status.NONE),
                row.map(TotpRow::enrolledAt).orElse(null),
                notice);
    }

    @Override
    public Enrolled enrol(DistributorId who) {
        Enrolment enrolment = transactions.own(() -> enrolments.enrol(who));
        if (enrolment instanceof Enrolment.Begun begun) {
            KeyUri uri = new KeyUri(issuer, who.value(), Base32.of(begun.secret()));
            return new Enrolled.Begun(uri.secret(), uri.text(), Svg.of(uri.text()), begun.confirmation());
        }
        return new Enrolled.Refused(((Enrolment.Refused) enrolment).problem().word());
    }

    @Override
    public Entered enter(DistributorId who, String code) {
        FirstCode.Entered entered = firstCode.enter(who, code);
        if (!(entered instanceof FirstCode.Entered.Refused refused)) {
            return new Entered.Active();
        }
        Problem problem = refused.problem();
        return switch (problem.word()) {
            case FirstCode.WRONG -> new Entered.WrongCode((int) problem.more().getOrDefault(FirstCode.LEFT, 0));
            case FirstCode.LOCKED -> new Entered.Locked(refused.until());
            default -> new Entered.Refused(problem.word());
        };
    }

    @Override
    public Removed remove(DistributorId who) {
        Enrolment enrolment = transactions.own(() -> enrolments.remove(who));
        if (enrolment instanceof Enrolment.Leaving leaving) {
            return new Removed.Waiting(leaving.confirmation());
        }
        return enrolment instanceof Enrolment.Refused refused
                ? new Removed.Refused(refused.problem().word())
                : new Removed.Gone();
    }
}
