package io.advantagehub.routes.format;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/** What stands outside an event's data. */
record Envelope(String type, DistributorId subject, Instant time) {}
