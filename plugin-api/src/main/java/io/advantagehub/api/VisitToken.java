package io.advantagehub.api;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brings along of the referral links that somebody followed: the value of the cookie {@value #COOKIE}. It is
 * opaque to hosts and signed: who made one up brings nothing.
 *
 * @param value of the shape of such a token; whether the plugin signed it shows when it is used
 */
public record VisitToken(String value) {
    /** The first-party cookie that a followed link sets. */
    public static final String COOKIE = "ah_ref";

    private static final Pattern SHAPE = Pattern.compile("v1\\.[A-Za-z0-9_-]{54}");

    /** @throws IllegalArgumentException for another shape: what a browser sent is read by {@link #of} */
    public VisitToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be the value of the cookie " + COOKIE + " as it came");
        }
    }

    /** What a browser sent, whatever that was: empty for what cannot be a token. */
    public static Optional<VisitToken> of(@Nullable String cookie) {
        return cookie != null && SHAPE.matcher(cookie).matches()
                ? Optional.of(new VisitToken(cookie))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
