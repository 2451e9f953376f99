package io.advantagehub.guard;

import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.guard.TallyMapper.Decided;
import io.advantagehub.guard.TallyMapper.Place;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the guard stopped, and what it would have stopped in record-only mode. */
@RestController
@RequestMapping("/api/v1/admin/code-guard")
class AdminCodeGuard {
    private static final String BETWEEN = "~";
    private static final int PARTS = 4;

    private final TallyMapper rows;
    private final ProgrammeCurrency programme;

    AdminCodeGuard(TallyMapper rows, ProgrammeCurrency programme) {
        this.rows = rows;
        this.programme = programme;
    }

    /**
     * A rule, and whose counts broke it on a day.
     *
     * @param reason {@code country, budget, ratio} or {@code neighbours}
     * @param wouldHaveStopped codes that were sent though they broke it: record-only mode
     * @param stopped codes that were not sent
     * @param asked codes that were sent there on that day
     * @param entered of these, those that came back right
     * @param spent what they are assumed to cost
     */
    record View(
            String day,
            String reason,
            Whose whose,
            long wouldHaveStopped,
            long stopped,
            long asked,
            long entered,
            Money spent) {}

    /**
     * @param kind {@code country, prefix, branch, neighbours} or {@code distributor}
     * @param value the country, the beginning of the numbers, the sponsor, the person; none of neighbours, which are hashed
     */
    record Whose(String kind, @Nullable String value) {}

    @GetMapping("/decisions")
    Page<View> decisions(Paging paging) {
        List<Decided> found = rows.page(after(paging.cursor()), paging.oneMore());
        return Page.of(found, paging, AdminCodeGuard::cursor).map(this::view);
    }

    private View view(Decided row) {
        boolean hashed = row.kind() == Scope.Kind.N;
        return new View(
                row.day(),
                row.reason().word(),
                new Whose(row.kind().word(), hashed ? null : row.scope()),
                row.recorded(),
                row.enforced(),
                row.asked(),
                row.entered(),
                new Money(row.spent(), programme.currency()));
    }

    private static String cursor(Decided row) {
        return String.join(BETWEEN, row.day(), row.kind().name(), row.reason().name(), row.scope());
    }

    private static @Nullable Place after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.split(BETWEEN, PARTS);
        try {
            if (parts.length == PARTS && parts[0].matches("\\d{4}-\\d{2}-\\d{2}")) {
                return new Place(
                        parts[0], Scope.Kind.valueOf(parts[1]), parts[PARTS - 1], Stop.Reason.valueOf(parts[2]));
            }
        } catch (IllegalArgumentException none) {
            // said below
        }
        throw Paging.unknownCursor();
    }
}
