package io.advantagehub.demo.activity;

import java.time.Instant;

/** Somebody's activity ends soon, and the shop wants it said now. */
public record ActivityEnding(String person, Instant at, Instant endsAt) {}
