package io.advantagehub.database;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Rows to join by as one JSON array, read by {@code JSON_TABLE}: a whole batch is one parameter of one static statement.
 * Rows to insert are {@link NewRows}.
 *
 * <p>Records become objects with their components' names; {@link UUID} and {@code byte[]} become hex digits (read them
 * by {@code UNHEX}), {@link Instant} a {@code DATETIME(6)} literal in UTC. Thread-safe.
 */
public final class JsonRows {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(UUID.class, text(Hex::of))
                    .addSerializer(byte[].class, text(HexFormat.of()::formatHex))
                    .addSerializer(Instant.class, text(Datetime::of)));

    private JsonRows() {}

    /** The records as one JSON array. */
    public static String of(Collection<? extends Record> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a row that is no JSON", bug);
        }
    }

    private interface Text<T> {
        String of(T value);
    }

    private static <T> JsonSerializer<T> text(Text<T> text) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(text.of(value));
            }
        };
    }
}
