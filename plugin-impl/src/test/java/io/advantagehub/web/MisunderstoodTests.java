package io.advantagehub.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.advantagehub.api.Money;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.web.Refused.Wrong;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** What is wrong with a body is named by its field, in words that say how to mend it. */
class MisunderstoodTests {

    enum Colour {
        RED,
        GREEN
    }

    record Part(@Nullable String name) {}

    record Body(
            @Nullable Money amount,
            @Nullable Integer count,
            @Nullable Boolean yes,
            @Nullable Colour colour,
            @Nullable List<Part> parts,
            @Nullable Part part,
            @Nullable UUID id,
            @Nullable Instant at) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amount": 5}                                      | amount          | must be an object as {"value": "12.34", "currency": "BRL"}
            {"amount": "5.00"}                                 | amount          | must be an object as {"value": "12.34", "currency": "BRL"}
            {"amount": {"currency": "BRL"}}                    | amount.value    | is required
            {"amount": {"value": "1.00"}}                      | amount.currency | is required
            {"amount": {"value": 1.00, "currency": "BRL"}}     | amount.value    | must be a text
            {"amount": {"value": "1.001", "currency": "BRL"}}  | amount.value    | must be a decimal number with exactly 2 digits after the point, as BRL has
            {"amount": {"value": "1.00", "currency": "brl"}}   | amount.currency | must be the ISO 4217 code of a currency, such as BRL
            {"amount": {"value": "99999999999999999999.00", "currency": "BRL"}} | amount.value | must not go beyond 92233720368547758.07
            {"count": "x"}                                     | count           | must be a whole number
            {"yes": "x"}                                       | yes             | must be true or false
            {"colour": "BLUE"}                                 | colour          | must be one of RED, GREEN
            {"parts": {}}                                      | parts           | must be a list
            {"parts": [7]}                                     | parts[0]        | must be a JSON object
            {"parts": [{"name": 7}]}                           | parts[0].name   | must be a text
            {"part": "x"}                                      | part            | must be a JSON object
            {"part": {"nmae": "x"}}                            | part.nmae       | is unknown
            {"id": "zzz"}                                      | id              | must be an id, as in an answer before
            {"at": "2026-01-31"}                               | at              | must be a time of RFC 3339, as in 2026-01-31T12:00:00Z
            {"at": "0001-01-01T00:00:00Z"}                     | at              | must lie in the years 1000 to 9999
            {"count": 1, "count": 2}                           | body            | must not name count twice (line 1, column 21)
            {"count": 1,                                       | body            | must be one JSON object (line 1, column 13)
            {"count": 1} x                                     | body            | must be one JSON object (line 1, column 14)
            """)
    void namesTheFieldAndSaysHowToMendIt(String body, String field, String message) {
        assertThat(wrong(body)).isEqualTo(new Wrong(field, message));
    }

    @Test
    void showsNothingOfWhatWasSent() {
        assertThat(wrong("{\"count\": secret}").message()).doesNotContain("secret");
    }

    @Test
    void saysWhichContentTypeIsTaken() {
        Problem problem = Unanswerable.problem(new HttpMediaTypeNotSupportedException(
                        MediaType.TEXT_PLAIN, List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)))
                .orElseThrow();
        assertThat(problem.word()).isEqualTo("unsupported-media-type");
        assertThat(problem.detail()).isEqualTo("Content-Type must be application/json.");
    }

    private record Came(String body) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body.getBytes(UTF_8));
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }

    private static Wrong wrong(String body) {
        HttpMessageNotReadableException failure = catchThrowableOfType(
                HttpMessageNotReadableException.class, () -> new Json().read(Body.class, null, new Came(body)));
        Problem problem = Misunderstood.problem(failure).orElseThrow();
        assertThat(problem.word()).isEqualTo("invalid-request");
        return (Wrong) ((List<?>) problem.more().get("errors")).get(0);
    }
}
