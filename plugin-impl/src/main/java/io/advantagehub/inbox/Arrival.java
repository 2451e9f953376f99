package io.advantagehub.inbox;

import io.advantagehub.api.usecase.Delivery;
import java.time.Instant;

/**
 * A delivery with the business time at which it came.
 *
 * @param at whole microseconds
 */
public record Arrival(Delivery delivery, Instant at) {}
