package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor.Request;
import java.util.List;
import java.util.Locale;

/** How a body holds events (CloudEvents 1.0, HTTP binding). Binary mode is none: a signature does not cover its headers. */
enum Mode {
    STRUCTURED("application/cloudevents+json"),
    BATCH("application/cloudevents-batch+json");

    private final String mediaType;

    Mode(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @throws Refusal where it is in neither */
    static Request check(Request request) {
        of(request);
        return request;
    }

    static Mode of(Request request) {
        List<String> types = request.header("content-type");
        if (types.size() == 1 && isPlain(request)) {
            String[] parts = types.get(0).toLowerCase(Locale.ROOT).split(";", -1);
            for (Mode mode : values()) {
                if (parts[0].strip().equals(mode.mediaType) && isUtf8(parts)) {
                    return mode;
                }
            }
        }
        throw new Refusal(
                415,
                "unsupported-media-type",
                "The content type must be " + STRUCTURED.mediaType + " or " + BATCH.mediaType
                        + ", in UTF-8 and without a content encoding. Binary mode is not taken: its headers would not be"
                        + " signed.");
    }

    private static boolean isPlain(Request request) {
        return request.header("content-encoding").stream().allMatch(coding -> coding.equalsIgnoreCase("identity"));
    }

    private static boolean isUtf8(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=") && !parameter.replace("\"", "").equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}
