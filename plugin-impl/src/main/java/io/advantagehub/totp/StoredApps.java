package io.advantagehub.totp;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.AuthenticatorApps;
import io.advantagehub.clock.SystemTime;
import java.util.OptionalLong;

/** The apps in the database. */
final class StoredApps implements AuthenticatorApps {
    private final TotpMapper rows;
    private final Secrets secrets;
    private final SystemTime time;

    StoredApps(TotpMapper rows, Secrets secrets, SystemTime time) {
        this.rows = rows;
        this.secrets = secrets;
        this.time = time;
    }

    @Override
    public boolean has(DistributorId who) {
        return rows.find(who.value()).filter(TotpRow::isActive).isPresent();
    }

    @Override
    public boolean take(DistributorId who, String code) {
        return rows.find(who.value())
                .filter(TotpRow::isActive)
                .map(row -> taken(row, code))
                .orElse(false);
    }

    /** Of any state: the first code of an app is taken like all others. */
    boolean taken(TotpRow row, String code) {
        OptionalLong step = secrets.open(row)
                .map(secret -> Totp.USUAL.match(secret, code, time.now()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && rows.take(row.distributorId(), step.getAsLong()) == 1;
    }
}
