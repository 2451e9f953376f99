package io.advantagehub.api.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A path below {@code /advantage-hub} whose requests bring their own proof: the edge answers them, past the host's
 * login. Thread-safe. Never throws, and takes a bounded time.
 */
@FunctionalInterface
public interface HttpDoor {

    Answer answer(Request request);

    /**
     * A request as it came, its body unread by anybody: signatures are over the bytes.
     *
     * @param path below {@code /advantage-hub}, as in {@code /api/v1/events}
     * @param query as it came, without its question mark; empty where there is none
     * @param address who sends it, as far as the host's container knows
     * @param headers by lower-case name, each line by itself
     */
    @SuppressWarnings("ArrayRecordComponent") // a megabyte is handed on, not compared
    record Request(
            String method, String path, String query, String address, Map<String, List<String>> headers, byte[] body) {

        public Request {
            Map<String, List<String>> copy = new HashMap<>();
            headers.forEach((name, lines) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(lines)));
            headers = Map.copyOf(copy);
        }

        /** Of a door that asks neither for a query nor who sends it. */
        public Request(String method, String path, Map<String, List<String>> headers, byte[] body) {
            this(method, path, "", "", headers, body);
        }

        /** The lines of a header, none where it is absent. */
        public List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }

        /** Headers hold proofs, bodies personal data. */
        @Override
        public String toString() {
            return "Request[" + method + " " + path + ", " + body.length + " bytes]";
        }
    }

    /** What is sent back. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, Map<String, String> headers, byte[] body) {

        public Answer {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return "Answer[" + status + ", " + body.length + " bytes]";
        }
    }
}
