package io.advantagehub.referral;

import java.util.List;
import java.util.Map;

/**
 * A document that somebody is asked to accept.
 *
 * @param version the current one
 * @param texts by language tag
 * @param changes since the version that they accepted last, in the reader's language; none where that was none
 */
record Asked(
        Document document, int version, boolean accepted, Map<String, String> texts, List<Paragraphs.Change> changes) {}
