package io.advantagehub.sms;

import java.util.SortedMap;

/**
 * How many messages were decided.
 *
 * @param sent to be sent, whatever became of them since
 * @param suppressed not to be sent
 * @param byKind those to be sent, by kind
 */
public record Tally(long sent, long suppressed, SortedMap<String, Long> byKind) {}
