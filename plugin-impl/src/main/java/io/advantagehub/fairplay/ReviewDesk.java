package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.web.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews for a host's own pages: the same rows, and the same decisions, as over HTTP. */
class ReviewDesk implements ReviewEarnings {
    private final Reviews reviews;
    private final ReviewMapper rows;
    private final ReviewViews views;
    private final Transactions transactions;

    ReviewDesk(Reviews reviews, ReviewMapper rows, ReviewViews views, Transactions transactions) {
        this.reviews = reviews;
        this.rows = rows;
        this.views = views;
        this.transactions = transactions;
    }

    @Override
    public List<Review> newest(Wanted wanted) {
        Status status = wanted.status();
        UUID below = wanted.below() == null ? Ids.LAST : wanted.below();
        return views.views(rows.page(status == null ? null : ReviewRow.code(status), null, below, wanted.most()));
    }

    @Override
    public Outcome release(UUID review, Decision decision) {
        return decide(review, Verdict.RELEASE, decision);
    }

    @Override
    public Outcome refuse(UUID review, Decision decision) {
        if (!decision.isReasoned()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        return decide(review, Verdict.REFUSE, decision);
    }

    private Outcome decide(UUID review, Verdict what, Decision decision) {
        String by = Actor.of(decision.administrator()).id();
        String note = decision.isReasoned() ? decision.reason() : null;
        Reviews.Outcome outcome = transactions.own(() -> reviews.decide(review, what, note, by));
        return views.find(review)
                .map(found -> outcome instanceof Reviews.Outcome.Decided
                        ? new Outcome.Done(found)
                        : new Outcome.NotHeld(found.status()))
                .orElseGet(Outcome.NotThere::new);
    }

    @Override
    public List<Own> own(DistributorId who, int most) {
        return rows.page(null, who.value(), Ids.LAST, most).stream()
                .filter(ReviewDesk::isTold)
                .map(views::own)
                .toList();
    }

    @Override
    public Appealed appeal(DistributorId who, UUID review, String text) {
        if (text.isBlank() || text.length() > LONGEST_APPEAL) {
            throw new IllegalArgumentException("an appeal has 1 to " + LONGEST_APPEAL + " characters");
        }
        Optional<ReviewRow> mine = rows.find(review)
                .filter(row -> row.distributorId().equals(who.value()))
                .filter(ReviewDesk::isTold);
        if (mine.isEmpty()) {
            return Appealed.NOT_THERE;
        }
        return reviews.appeal(review, who.value(), text.strip()) ? Appealed.NOTED : Appealed.NOT_POSSIBLE;
    }

    /** What was only noted is nothing that its distributor knows of. */
    private static boolean isTold(ReviewRow row) {
        return row.told() != Status.NOTED;
    }
}
