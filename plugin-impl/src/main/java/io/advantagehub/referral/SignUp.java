package io.advantagehub.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came, by the links that may have brought them.
 *
 * @param who absent where nobody knows yet
 * @param at when they signed up
 * @param toldSponsor whom the host named by id
 */
record SignUp(@Nullable String who, Instant at, @Nullable String toldSponsor) {}
