package io.advantagehub.wallet;

import io.advantagehub.api.Money;
import io.advantagehub.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While no codes are sent: what the settings protect cannot be done, unless the property {@code
 * advantage-hub.confirmation.at-once} has everything confirmed at once.
 */
final class WithoutCodes implements ConfirmationGate {
    private static final Logger LOG = LoggerFactory.getLogger(WithoutCodes.class);

    private final boolean atOnce;
    private final Settings settings;

    WithoutCodes(boolean atOnce, Settings settings) {
        this.atOnce = atOnce;
        this.settings = settings;
        if (atOnce) {
            LOG.warn("Redemptions, transfers and payouts are confirmed at once, without a code"
                    + " (advantage-hub.confirmation.at-once=true)");
        }
    }

    @Override
    public Asked ask(Wanted wanted) {
        return atOnce || !isProtected(wanted) ? new Asked.NotNeeded() : new Asked.Impossible();
    }

    private boolean isProtected(Wanted wanted) {
        Settings.Snapshot now = settings.snapshot();
        String key = "otp.operations." + wanted.operation().type();
        Money threshold =
                Money.parse(now.text(key + ".threshold"), wanted.amount().currency());
        return now.on(key + ".required") && wanted.amount().compareTo(threshold) >= 0;
    }
}
