package io.advantagehub.demo.payout;

import java.time.Instant;
import java.util.UUID;

/** A payout arrived, or came back. */
public record PayoutEnded(UUID payout, String person, Instant at, boolean arrived) {}
