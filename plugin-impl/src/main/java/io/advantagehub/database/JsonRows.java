package io.advantagehub.database;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Rows as one JSON array, read by {@code JSON_TABLE}: a whole batch is one parameter of one static statement.
 *
 * <p>Records become objects with their components' names; {@link UUID} and {@code byte[]} become hex digits (read them
 * by {@code UNHEX}), {@link Instant} a {@code DATETIME(6)} literal in UTC. Thread-safe.
 */
public final class JsonRows {
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(UUID.class, text(Hex::of))
                    .addSerializer(byte[].class, text(HexFormat.of()::formatHex))
                    .addSerializer(Instant.class, text(JsonRows::datetime)));

    private JsonRows() {}

    /** The records as one JSON array. */
    public static String of(Collection<? extends Record> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a row that is no JSON", bug);
        }
    }

    private static String datetime(Instant at) {
        return DATETIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
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
