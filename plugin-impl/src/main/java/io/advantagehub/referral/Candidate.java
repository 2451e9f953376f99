package io.advantagehub.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that may have brought somebody.
 *
 * @param code in its canonical spelling
 * @param clickedAt of a click, in whole milliseconds
 */
record Candidate(Via via, String code, @Nullable Instant clickedAt) {}
