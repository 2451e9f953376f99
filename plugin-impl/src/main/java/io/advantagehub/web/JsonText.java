package io.advantagehub.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A body as it is sent, in JSON: what is kept is answered again to the byte. */
public record JsonText(String json) {

    /** The text of a controller's answer. */
    public static JsonText of(Object body) {
        return new JsonText(Json.text(body));
    }

    @Override
    @JsonValue
    @JsonRawValue
    public String json() {
        return json;
    }
}
