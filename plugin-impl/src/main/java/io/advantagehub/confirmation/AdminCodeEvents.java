package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.DistributorId;
import io.advantagehub.confirmation.EventMapper.Place;
import io.advantagehub.confirmation.EventMapper.Query;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail of codes, for administrators. */
@RestController
class AdminCodeEvents {
    private static final String BETWEEN = "~";
    private static final int SHOWN = 8;

    private final EventMapper rows;

    AdminCodeEvents(EventMapper rows) {
        this.rows = rows;
    }

    /**
     * @param from stands for the address it came from: the same for the same place, as long as the key lasts
     * @param by the administrator whose act it is
     */
    record View(
            UUID id,
            Instant at,
            CodeEvent event,
            String distributorId,
            @Nullable UUID confirmationId,
            @Nullable String operationType,
            @Nullable Method method,
            @Nullable String from,
            @Nullable String by,
            @Nullable String reason) {

        static View of(EventRow row) {
            byte[] from = row.fromHash();
            return new View(
                    row.id(),
                    row.at(),
                    row.kind(),
                    row.distributorId(),
                    row.confirmationId(),
                    row.operationType(),
                    row.method(),
                    from == null ? null : HexFormat.of().formatHex(from, 0, SHOWN),
                    row.actor(),
                    row.reason());
        }
    }

    @GetMapping("/api/v1/admin/confirmation-events")
    Page<View> list(
            Paging paging,
            @RequestParam(name = "distributorId", required = false) @Nullable DistributorId who,
            @RequestParam(name = "event", required = false) @Nullable CodeEvent event,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to) {
        Query query = new Query(who == null ? null : who.value(), event, from, to);
        List<EventRow> found = rows.page(query, after(paging.cursor()), paging.oneMore());
        return Page.of(found, paging, AdminCodeEvents::cursor).map(View::of);
    }

    private static String cursor(EventRow row) {
        return row.at() + BETWEEN + row.id();
    }

    private static @Nullable Place after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            int between = cursor.indexOf(BETWEEN);
            return new Place(
                    Instant.parse(cursor.substring(0, Math.max(0, between))),
                    UUID.fromString(cursor.substring(between + 1)));
        } catch (DateTimeException | IllegalArgumentException none) {
            throw Paging.unknownCursor();
        }
    }
}
