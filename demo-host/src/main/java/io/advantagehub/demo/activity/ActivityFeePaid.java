package io.advantagehub.demo.activity;

import java.time.Instant;

/** Somebody's activity is paid on. */
public record ActivityFeePaid(String person, Instant at, Instant paidUntil) {}
