package io.advantagehub.api.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal over HTTP, as RFC 9457 has it.
 *
 * @param word the word of contract §2, as in {@code invalid-signature}
 * @param detail what is wrong and how to mend it, in English, without personal data
 * @param more further members, by name
 */
public record Problem(int status, String word, String detail, Map<String, Object> more) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";
    /** A further member that goes into the header {@code Retry-After} too: in how many seconds it is worth trying again. */
    public static final String RETRY_AFTER = "retryAfter";
    /** Every {@code type} is this and the word. */
    public static final String TYPE_BASE = "urn:advantage-hub:problem:";

    public Problem {
        more = Map.copyOf(more);
    }

    public Problem(int status, String word, String detail) {
        this(status, word, detail, Map.of());
    }

    /** For what the edge and the plugin both say where the database is away, or the plugin not up. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", detail);
    }

    /** The members of its JSON object, in order. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE_BASE + word);
        members.put("title", word.replace('-', ' '));
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(more);
        return members;
    }
}
