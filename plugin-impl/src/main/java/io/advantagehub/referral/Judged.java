package io.advantagehub.referral;

import io.advantagehub.referral.LinkMapper.LinkRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A candidate and what became of it.
 *
 * @param link none where the code is nobody's
 */
record Judged(Candidate candidate, @Nullable LinkRow link, Outcome outcome) {

    /** The link of one that is somebody's. */
    LinkRow known() {
        return Objects.requireNonNull(link);
    }
}
