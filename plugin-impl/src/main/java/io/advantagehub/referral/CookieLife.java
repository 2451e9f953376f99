package io.advantagehub.referral;

import io.advantagehub.settings.Settings;
import java.time.Duration;

/**
 * For how long browsers are to keep the attribution cookie: as long as a click counts. Read from memory by whoever redirects,
 * at most some seconds old. Thread-safe.
 */
final class CookieLife {
    private final Settings settings;
    private volatile Duration known = Visit.USUAL_LIFE;

    CookieLife(Settings settings) {
        this.settings = settings;
    }

    Duration get() {
        return known;
    }

    void read() {
        known = AttributionRules.window(settings.snapshot());
    }
}
