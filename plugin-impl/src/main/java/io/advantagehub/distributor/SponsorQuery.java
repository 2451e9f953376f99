package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose sponsor is asked for.
 *
 * @param at the purchase's time; before a distributor's first record, the first record counts
 * @param before the purchase's number: what was accepted at or after it does not count
 */
public record SponsorQuery(DistributorId distributor, Instant at, UUID before) {}
