package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.referral.NumbersMapper.FirstLineRow;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the roll-ups. Thread-safe. */
class Numbers {
    private static final int USUAL_DAYS = 30;

    private final NumbersMapper rows;
    private final InstantSource clock;

    Numbers(NumbersMapper rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** All days of each link together, by code; one that brought nothing yet is missing. */
    Map<String, LinkDay> totals(Collection<LinkRow> links) {
        return links.isEmpty()
                ? Map.of()
                : rows.totals(links.stream().map(LinkRow::code).toList()).stream()
                        .collect(Collectors.toMap(LinkDay::code, Function.identity()));
    }

    /** @param to excluded; the day after today where absent */
    List<LinkDay> days(LinkRow link, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate end = Objects.requireNonNullElseGet(
                to, () -> clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1));
        LocalDate begin = Objects.requireNonNullElseGet(from, () -> end.minusDays(USUAL_DAYS));
        return rows.days(link.code(), begin.toString(), end.toString());
    }

    /** By member; who bought nothing yet is missing. */
    Map<String, FirstLineRow> firstLine(DistributorId sponsor, Collection<DistributorId> members) {
        return members.isEmpty()
                ? Map.of()
                : rows
                        .firstLine(
                                sponsor.value(),
                                members.stream().map(DistributorId::value).toList())
                        .stream()
                        .collect(Collectors.toMap(FirstLineRow::memberId, Function.identity()));
    }
}
