package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.api.usecase.ReviewEarnings.Own;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of one's own is being looked at, and what one says to that. */
@RestController
@RequestMapping("/api/v1/me/reviews")
class MyReviews {
    private static final Problem NOT_NOW = new Problem(
            409, "appeal-not-possible", "An appeal was noted before, or there is nothing held or refused to appeal.");

    private final ReviewEarnings reviews;
    private final ReviewMapper rows;
    private final ReviewViews views;

    MyReviews(ReviewEarnings reviews, ReviewMapper rows, ReviewViews views) {
        this.reviews = reviews;
        this.rows = rows;
        this.views = views;
    }

    record Appeal(@Nullable String text) {}

    @GetMapping
    Page<Own> list(DistributorId me, Paging paging) {
        return views.ownPage(me.value(), paging);
    }

    @PostMapping("/{id}/appeal")
    Own appeal(DistributorId me, @PathVariable("id") UUID id, @RequestBody Appeal appeal) {
        String text = appeal.text();
        if (text == null || text.isBlank() || text.length() > ReviewEarnings.LONGEST_APPEAL) {
            throw Refused.invalid("text", "must have 1 to " + ReviewEarnings.LONGEST_APPEAL + " characters");
        }
        return switch (reviews.appeal(me, id, text)) {
            case NOTED -> rows.find(id).map(views::own).orElseThrow(Refused::notFound);
            case NOT_POSSIBLE -> throw new Refused(NOT_NOW);
            case NOT_THERE -> throw Refused.notFound();
        };
    }
}
