package io.advantagehub.referral;

import io.advantagehub.database.Ids;
import io.advantagehub.referral.AttributionMapper.CandidateRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of a judgement: of each candidate that is somebody's link a row, one of each owner's for the owner to see. */
final class CandidateRows {
    private CandidateRows() {}

    static List<CandidateRow> of(SignUp signUp, Judgement judgement, AttributionRules rules) {
        Map<String, Judged> shown = shown(judgement);
        List<CandidateRow> rows = new ArrayList<>();
        for (Judged judged : judgement.all()) {
            if (judged.link() != null && signUp.who() != null) {
                String owner = judged.known().distributorId();
                rows.add(new CandidateRow(
                        Ids.next(),
                        signUp.who(),
                        owner,
                        shown.get(owner) == judged,
                        judged.candidate().code(),
                        judged.candidate().via().letter(),
                        judged.candidate().clickedAt(),
                        signUp.at(),
                        judged.outcome().letter(),
                        rules.model().word(),
                        seconds(rules.window())));
            }
        }
        return rows;
    }

    /** Of each owner the one that was attributed, else the first. */
    private static Map<String, Judged> shown(Judgement judgement) {
        Map<String, Judged> shown = new HashMap<>();
        judgement.all().stream()
                .filter(judged -> judged.link() != null)
                .sorted(Comparator.comparing(
                        (Judged judged) -> !judged.outcome().isAttributed()))
                .forEach(judged -> shown.putIfAbsent(judged.known().distributorId(), judged));
        return shown;
    }

    private static @Nullable Long seconds(@Nullable Duration window) {
        return window == null ? null : window.toSeconds();
    }
}
