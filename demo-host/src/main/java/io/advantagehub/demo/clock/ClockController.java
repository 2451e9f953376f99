package io.advantagehub.demo.clock;

import io.advantagehub.demo.hub.Hub;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/clock}: reads the business clock and moves it on. */
@RestController
@RequestMapping("/demo/clock")
class ClockController {
    private static final String WANTED = "advance must be an ISO 8601 duration of days or less, as in P31D or PT12H";

    private final ShopClock clock;
    private final Hub hub;

    ClockController(ShopClock clock, Hub hub) {
        this.clock = clock;
        this.hub = hub;
    }

    record Now(Instant now) {}

    record Move(@Nullable String advance) {}

    @GetMapping
    Now now() {
        return new Now(clock.now());
    }

    @PostMapping
    Now move(@RequestBody Move move) {
        if (move.advance() == null) {
            throw refused(HttpStatus.BAD_REQUEST, WANTED);
        }
        try {
            return new Now(hub.advance(duration(move.advance())));
        } catch (DateTimeException | IllegalArgumentException invalid) {
            throw refused(HttpStatus.BAD_REQUEST, WANTED + ": " + invalid.getMessage());
        } catch (Hub.SwitchedOff off) {
            throw refused(HttpStatus.CONFLICT, "The clock is the plugin's, and the plugin is switched off.");
        }
    }

    private static Duration duration(String text) {
        if (!text.matches("P\\d+W")) {
            return Duration.parse(text);
        }
        return Duration.ofDays(Period.parse(text).getDays());
    }

    private static ErrorResponseException refused(HttpStatus status, String detail) {
        ErrorResponseException refused = new ErrorResponseException(status);
        refused.setDetail(detail);
        return refused;
    }
}
