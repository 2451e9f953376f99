package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.api.usecase.ReviewEarnings.Review;
import io.advantagehub.api.usecase.ReviewEarnings.Status;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.idempotency.Reply;
import io.advantagehub.web.Actor;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Sent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is held until somebody has looked at it, why, and what became of it. */
@RestController
@RequestMapping("/api/v1/admin/reviews")
class AdminReviews {
    private static final int OK = 200;

    private final Reviews reviews;
    private final ReviewViews views;
    private final Commands commands;

    AdminReviews(Reviews reviews, ReviewViews views, Commands commands) {
        this.reviews = reviews;
        this.views = views;
        this.commands = commands;
    }

    /** @param note why, for whoever reads it later; required where something is refused */
    record Note(@Nullable String note) {}

    @GetMapping
    Page<Review> list(
            @RequestParam(name = "status", required = false) @Nullable Status status,
            @RequestParam(name = "distributorId", required = false) @Nullable DistributorId distributor,
            Paging paging) {
        return views.page(status, distributor == null ? null : distributor.value(), paging);
    }

    @GetMapping("/{id}")
    Review get(@PathVariable("id") UUID id) {
        return views.find(id).orElseThrow(Refused::notFound);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<JsonText> release(
            Caller caller, Sent sent, @PathVariable("id") UUID id, @RequestBody(required = false) @Nullable Note note) {
        return decide(caller, sent, id, new Decided(Verdict.RELEASE, note == null ? null : note.note()));
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<JsonText> refuse(Caller caller, Sent sent, @PathVariable("id") UUID id, @RequestBody Note note) {
        String why = note.note();
        if (why == null || why.isBlank()) {
            throw Refused.invalid("note", "is required: say why");
        }
        return decide(caller, sent, id, new Decided(Verdict.REFUSE, why));
    }

    private record Decided(Verdict verdict, @Nullable String note) {}

    private ResponseEntity<JsonText> decide(Caller caller, Sent sent, UUID id, Decided decided) {
        String note = decided.note();
        if (note != null && note.length() > ReviewEarnings.LONGEST_REASON) {
            throw Refused.invalid("note", "must have at most " + ReviewEarnings.LONGEST_REASON + " characters");
        }
        String by = Actor.of(caller).id();
        return commands.once(sent, decided, () -> reply(reviews.decide(id, decided.verdict(), note, by)));
    }

    private Reply reply(Reviews.Outcome outcome) {
        return outcome instanceof Reviews.Outcome.Decided decided
                ? new Reply.Done(OK, views.withoutTexts(decided.row()))
                : new Reply.Refused(((Reviews.Outcome.Refused) outcome).problem());
    }
}
