package io.advantagehub.fairplay;

import io.advantagehub.accrual.HeldAccruals;
import io.advantagehub.accrual.HeldKey;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.ReviewEarnings.Own;
import io.advantagehub.api.usecase.ReviewEarnings.Review;
import io.advantagehub.api.usecase.ReviewEarnings.Status;
import io.advantagehub.api.usecase.ReviewEarnings.Why;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reviews as they are shown. */
final class ReviewViews {
    private final ReviewMapper rows;
    private final HeldAccruals held;
    private final ProgrammeCurrency programme;
    private final ReasonTexts texts = new ReasonTexts();

    ReviewViews(ReviewMapper rows, HeldAccruals held, ProgrammeCurrency programme) {
        this.rows = rows;
        this.held = held;
        this.programme = programme;
    }

    /** Newest first. */
    Page<Review> page(@Nullable Status status, @Nullable String distributor, Paging paging) {
        return rows(status, distributor, paging).mapAll(this::views);
    }

    /** As whoever earned it sees it. */
    Page<Own> ownPage(String distributor, Paging paging) {
        return rows(null, distributor, paging)
                .mapAll(found -> found.stream()
                        .filter(row -> row.told() != Status.NOTED)
                        .map(this::own)
                        .toList());
    }

    Optional<Review> find(UUID id) {
        return rows.find(id).map(row -> views(List.of(row)).get(0));
    }

    /** Without what somebody wrote: what is kept as a command's answer. */
    Review withoutTexts(ReviewRow row) {
        return view(row, row.moved() == null ? 0 : row.moved(), null, null);
    }

    Own own(ReviewRow row) {
        return new Own(
                row.id(),
                row.told(),
                new OrderId(row.orderId()),
                money(row.amount()),
                row.foundAt(),
                row.decidedAt(),
                row.appeal());
    }

    private Page<ReviewRow> rows(@Nullable Status status, @Nullable String distributor, Paging paging) {
        List<ReviewRow> found = rows.page(
                status == null ? null : ReviewRow.code(status), distributor, paging.below(), paging.oneMore());
        return Page.of(found, paging, ReviewRow::id);
    }

    List<Review> views(List<ReviewRow> shown) {
        Map<HeldKey, Long> left = held.left(shown.stream().map(ReviewRow::key).collect(Collectors.toSet()));
        return shown.stream()
                .map(row -> view(row, left.getOrDefault(row.key(), 0L), row.note(), row.appeal()))
                .toList();
    }

    private Review view(ReviewRow row, long left, @Nullable String note, @Nullable String appeal) {
        Long moved = row.moved();
        return new Review(
                row.id(),
                row.told(),
                new DistributorId(row.distributorId()),
                new DistributorId(row.buyerId()),
                new OrderId(row.orderId()),
                money(row.amount()),
                money(left),
                row.score(),
                ReasonsJson.read(row.reasons()).stream()
                        .map(reason -> new Why(reason.code(), reason.score(), texts.say(reason)))
                        .toList(),
                row.foundAt(),
                row.decidedBy(),
                row.decidedAt(),
                note,
                moved == null ? null : money(moved),
                appeal,
                row.appealedAt());
    }

    private Money money(long minor) {
        return new Money(minor, programme.currency());
    }
}
