package io.advantagehub.wallet;

import io.advantagehub.api.Confirmation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command whose own words are not kept with it.
 *
 * @param confirmation what it waits for; none where it waits for nothing
 */
record Accepted(UUID id, Enum<?> status, @Nullable Confirmation confirmation) {}
