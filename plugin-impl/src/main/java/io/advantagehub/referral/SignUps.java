package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.database.NewRows;
import io.advantagehub.distributor.Registrations;
import io.advantagehub.distributor.Registrations.Registered;
import io.advantagehub.referral.Attribution.Question;
import io.advantagehub.referral.AttributionMapper.AttributionRow;
import io.advantagehub.referral.AttributionMapper.CandidateRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds those whom a batch registers to the link that brought them, and keeps which others might have, and why not. */
class SignUps {
    private final Attribution attribution;
    private final AttributionMapper rows;

    SignUps(Attribution attribution, AttributionMapper rows) {
        this.attribution = attribution;
        this.rows = rows;
    }

    /**
     * A newcomer who came by a link.
     *
     * @param bound as written down
     * @param clickedAt when they followed the link; none where they only typed its code
     */
    record Brought(AttributionRow bound, @Nullable Instant clickedAt) {}

    List<Brought> bind(InboxBatch batch) {
        Map<Registered, Question> questions = new LinkedHashMap<>();
        batch.shared(Registrations.class)
                .map(Registrations::registered)
                .orElse(List.of())
                .forEach(newcomer -> question(newcomer).ifPresent(asked -> questions.put(newcomer, asked)));
        if (questions.isEmpty()) {
            return List.of();
        }
        AttributionRules rules = attribution.rules();
        Map<Question, Judgement> judged = attribution.judge(questions.values(), rules);
        List<Brought> brought = new ArrayList<>();
        List<CandidateRow> candidates = new ArrayList<>();
        questions.forEach((newcomer, question) -> {
            Judgement judgement = Objects.requireNonNull(judged.get(question));
            judgement
                    .winner()
                    .ifPresent(winner -> brought.add(new Brought(
                            row(newcomer, winner),
                            judgement.clicked(winner.candidate().code()).orElse(null))));
            candidates.addAll(CandidateRows.of(question.signUp(), judgement, rules));
            tellOfUnknownCode(batch, newcomer, question, judgement);
        });
        NewRows.write(brought.stream().map(Brought::bound).toList(), rows::insert);
        NewRows.write(candidates, rows::insertCandidates);
        return brought;
    }

    /** Where nobody was found at all, that has been told already. */
    private static void tellOfUnknownCode(
            InboxBatch batch, Registered newcomer, Question question, Judgement judgement) {
        boolean clicked = judgement
                .winner()
                .filter(winner -> winner.candidate().clickedAt() != null)
                .isPresent();
        boolean known = judgement.all().stream()
                .anyMatch(judged -> judged.candidate().via() == Via.CODE && judged.outcome() != Outcome.UNKNOWN);
        if (clicked && !known && question.brings().isTypedCode()) {
            batch.finding(
                    newcomer.item(),
                    "unknown-referral-code",
                    "nobody owns the code " + question.brings().code() + "; a click counted instead");
        }
    }

    private static Optional<Question> question(Registered newcomer) {
        HostEvent event = newcomer.item().event();
        return profile(event)
                .map(profile -> new Question(
                        new SignUp(newcomer.distributor().value(), event.time(), sponsor(profile)),
                        new Brings(profile.referralCode(), profile.visit())))
                .filter(question -> !question.brings().isNothing());
    }

    private static AttributionRow row(Registered newcomer, Judged winner) {
        return new AttributionRow(
                newcomer.distributor().value(),
                winner.candidate().code(),
                winner.candidate().via().letter(),
                winner.candidate().clickedAt(),
                newcomer.item().event().time(),
                newcomer.item().number(),
                null);
    }

    private static @Nullable String sponsor(DistributorProfile profile) {
        DistributorId told = profile.sponsorId();
        return told == null ? null : told.value();
    }

    private static Optional<DistributorProfile> profile(HostEvent event) {
        if (event instanceof DistributorSignedUp signedUp) {
            return Optional.of(signedUp.profile());
        }
        return event instanceof DistributorUpdated updated ? Optional.of(updated.profile()) : Optional.empty();
    }
}
