package io.advantagehub.referral;

import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sign-ups are attributed.
 *
 * @param window how long a click counts; for ever where absent
 */
record AttributionRules(Model model, @Nullable Duration window) {
    /** By how much a host's clock may be behind the plugin's, which dates clicks (contract §1). */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** A replay ignores windows (contract §4). */
    static AttributionRules of(Settings.Snapshot settings, Mode mode) {
        Model model = Model.of(settings.text("attribution.model"));
        return new AttributionRules(model, mode == Mode.REPLAY ? null : window(settings));
    }

    static Duration window(Settings.Snapshot settings) {
        return Duration.parse(settings.text("attribution.window"));
    }

    /** A click counts as long as it is younger than the window. */
    boolean isTooOld(Instant click, Instant signUp) {
        return window != null && !click.plus(window).isAfter(signUp);
    }

    /** What was clicked after a sign-up did not bring it. */
    boolean isTooLate(Instant click, Instant signUp) {
        return window != null && click.isAfter(signUp.plus(TOLERANCE));
    }
}
