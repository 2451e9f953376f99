package io.advantagehub.referral;

import io.advantagehub.referral.LinkMapper.LinkRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the candidates brought somebody, and why not the others: the first in their order that is somebody else's link,
 * clicked within the window, and not against a sponsor whom the host named.
 *
 * @param all in the order of the candidates
 */
record Judgement(List<Judged> all) {

    /** @param links those that there are, by code */
    static Judgement of(SignUp signUp, List<Candidate> candidates, Map<String, LinkRow> links, AttributionRules rules) {
        List<Judged> judged = new ArrayList<>();
        boolean open = true;
        for (Candidate candidate : candidates) {
            LinkRow link = links.get(candidate.code());
            Outcome alone = alone(signUp, candidate, link, rules);
            Outcome outcome = alone == Outcome.ATTRIBUTED && !open ? Outcome.ANOTHER_FIRST : alone;
            open &= outcome != Outcome.ATTRIBUTED;
            judged.add(new Judged(candidate, link, outcome));
        }
        return new Judgement(judged);
    }

    Optional<Judged> winner() {
        return all.stream()
                .filter(judged -> judged.outcome() == Outcome.ATTRIBUTED)
                .findFirst();
    }

    /** When somebody followed that link by a click that may count, whatever spoke for the link in the end. */
    Optional<Instant> clicked(String code) {
        return all.stream()
                .filter(judged -> judged.outcome() == Outcome.ATTRIBUTED || judged.outcome() == Outcome.ANOTHER_FIRST)
                .map(Judged::candidate)
                .filter(candidate -> candidate.code().equals(code))
                .flatMap(candidate -> Optional.ofNullable(candidate.clickedAt()).stream())
                .findFirst();
    }

    boolean has(Outcome outcome) {
        return all.stream().anyMatch(judged -> judged.outcome() == outcome);
    }

    /** As if it were the only one. */
    private static Outcome alone(SignUp signUp, Candidate candidate, @Nullable LinkRow link, AttributionRules rules) {
        if (link == null) {
            return Outcome.UNKNOWN;
        }
        if (link.distributorId().equals(signUp.who())) {
            return Outcome.OWN_LINK;
        }
        Instant click = candidate.clickedAt();
        if (click != null && rules.isTooOld(click, signUp.at())) {
            return Outcome.OUTSIDE_WINDOW;
        }
        if (click != null && rules.isTooLate(click, signUp.at())) {
            return Outcome.AFTER_SIGN_UP;
        }
        boolean agrees = signUp.toldSponsor() == null || link.distributorId().equals(signUp.toldSponsor());
        return agrees ? Outcome.ATTRIBUTED : Outcome.SPONSOR_TOLD;
    }
}
