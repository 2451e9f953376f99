package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides through which link somebody came. In one transaction the same question has the same answer: links never change, and
 * settings are read once. Thread-safe.
 */
class Attribution implements ReferralCodes {
    private final Links links;
    private final Candidates candidates;
    private final Settings settings;
    private final Mode mode;

    Attribution(Links links, Candidates candidates, Settings settings, Mode mode) {
        this.links = links;
        this.candidates = candidates;
        this.settings = settings;
        this.mode = mode;
    }

    /** What is to be decided together with what they brought; the code and the visit of it. */
    record Question(SignUp signUp, Brings brings) {

        static Question of(Brought brought) {
            SignUp signUp = new SignUp(brought.who().value(), brought.at(), null);
            return new Question(signUp, new Brings(brought.code(), brought.visit()));
        }
    }

    AttributionRules rules() {
        return AttributionRules.of(settings.snapshot(), mode);
    }

    /** With one statement, however many there are. */
    Map<Question, Judgement> judge(Collection<Question> questions, AttributionRules rules) {
        Map<Question, List<Candidate>> read = new HashMap<>();
        for (Question question : questions) {
            Brings brings = question.brings();
            read.put(question, candidates.of(brings.code(), brings.visit(), rules.model()));
        }
        Map<String, LinkRow> known = links.find(read.values().stream()
                .flatMap(Collection::stream)
                .map(Candidate::code)
                .collect(Collectors.toSet()));
        Map<Question, Judgement> judged = new HashMap<>();
        read.forEach((question, all) -> judged.put(question, Judgement.of(question.signUp(), all, known, rules)));
        return judged;
    }

    @Override
    public Map<Brought, Referrer> referrers(Set<Brought> brought) {
        Map<Brought, Question> questions =
                brought.stream().collect(Collectors.toMap(Function.identity(), Question::of));
        Map<Question, Judgement> judged = judge(Set.copyOf(questions.values()), rules());
        Map<Brought, Referrer> referrers = new HashMap<>();
        questions.forEach(
                (one, question) -> referrers.put(one, referrer(one, Objects.requireNonNull(judged.get(question)))));
        return referrers;
    }

    private static Referrer referrer(Brought brought, Judgement judgement) {
        return judgement
                .winner()
                .<Referrer>map(winner -> new Referrer.Found(
                        new DistributorId(winner.known().distributorId()),
                        winner.candidate().via().means()))
                .orElseGet(() -> nobody(brought, judgement));
    }

    private static Referrer.Nobody nobody(Brought brought, Judgement judgement) {
        if (judgement.all().isEmpty() && brought.code() == null) {
            return new Referrer.Nobody(
                    "visit-not-ours", "the visit was not signed by a key of this installation, and is ignored");
        }
        if (judgement.has(Outcome.OWN_LINK)) {
            return new Referrer.Nobody(
                    "own-referral-code", "nobody sponsors themselves: their own code or link is ignored");
        }
        if (judgement.has(Outcome.OUTSIDE_WINDOW) || judgement.has(Outcome.AFTER_SIGN_UP)) {
            return new Referrer.Nobody(
                    "click-outside-window", "what was clicked is too long ago, or was clicked after the sign-up");
        }
        return new Referrer.Nobody(
                "unknown-referral-code",
                brought.code() == null
                        ? "nobody owns the link of the visit"
                        : "nobody owns the code " + brought.code());
    }
}
