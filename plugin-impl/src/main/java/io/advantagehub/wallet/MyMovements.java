package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.ledger.MovementQuery;
import io.advantagehub.ledger.MovementReader;
import io.advantagehub.ledger.MovementRow;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened on the caller's account, newest first. */
@RestController
@RequestMapping("/api/v1/me/movements")
class MyMovements {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final String ALL = "ALL";

    private final MovementReader movements;
    private final GiftNotes notes;
    private final ProgrammeCurrency programme;
    private final Languages languages;
    private final InstantSource clock;
    private final Words words = new Words();

    MyMovements(
            MovementReader movements,
            GiftNotes notes,
            ProgrammeCurrency programme,
            Languages languages,
            InstantSource clock) {
        this.movements = movements;
        this.notes = notes;
        this.programme = programme;
        this.languages = languages;
        this.clock = clock;
    }

    enum Type {
        ALL,
        CREDIT,
        DEBIT,
        REDEMPTION
    }

    enum Situation {
        ALL,
        CASHBACK,
        REFERRAL,
        PURCHASE,
        REFUND
    }

    /** What a caller wants to see. */
    record Filter(
            Type type,
            Situation situation,
            @Nullable Instant from,
            @Nullable Instant to) {}

    @ModelAttribute
    Filter filter(
            @RequestParam(name = "type", defaultValue = ALL) Type type,
            @RequestParam(name = "situation", defaultValue = ALL) Situation situation,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to) {
        return new Filter(type, situation, from, to);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<MovementView> list(DistributorId caller, Paging paging, Filter filter, HttpServletRequest request) {
        return page(caller, paging, filter, request);
    }

    /** The same rows; where the next ones begin stands in a header. */
    @GetMapping(produces = "text/csv")
    ResponseEntity<String> csv(DistributorId caller, Paging paging, Filter filter, HttpServletRequest request) {
        Page<MovementView> page = page(caller, paging, filter, request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(CSV);
        if (page.nextCursor() != null) {
            answer.header("Next-Cursor", page.nextCursor());
        }
        return answer.body(MovementCsv.of(page.items()));
    }

    private Page<MovementView> page(DistributorId caller, Paging paging, Filter filter, HttpServletRequest request) {
        MovementQuery query = new MovementQuery(
                filter.type() == Type.ALL ? null : filter.type().name(),
                filter.situation() == Situation.ALL ? null : filter.situation().name(),
                filter.from(),
                filter.to(),
                below(paging),
                paging.oneMore());
        List<MovementRow> found = movements.find(caller, programme.currency(), query, Instants.cut(clock.instant()));
        Locale language = languages.of(request);
        Map<String, String> written = notes.of(caller, found);
        return Page.of(found, paging, MovementRow::version)
                .map(row -> MovementView.of(
                        row,
                        programme.currency(),
                        words.of(row.kind(), language),
                        row.reference() == null ? null : written.get(row.reference())));
    }

    private static long below(Paging paging) {
        String cursor = paging.cursor();
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[1-9][0-9]{0,17}")) {
            throw Paging.unknownCursor();
        }
        return Long.parseLong(cursor);
    }
}
