package io.advantagehub.demo.people;

import java.time.Instant;

/** Somebody agreed to be written about a topic, or no longer does. */
public record ConsentChanged(String person, Instant at, Topic topic, boolean agreed, String proof) {}
