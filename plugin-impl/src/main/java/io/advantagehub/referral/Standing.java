package io.advantagehub.referral;

import io.advantagehub.referral.TermsMapper.StandingRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current version of each document, and which of them a person accepted last. */
record Standing(List<StandingRow> rows) {

    /** 0 where nothing was published. */
    int current(Document document) {
        return rows.stream()
                .filter(row -> row.kind().equals(document.letter()))
                .mapToInt(StandingRow::version)
                .findFirst()
                .orElse(0);
    }

    /** The version accepted last; none where this person never accepted any. */
    @Nullable
    Integer accepted(Document document) {
        for (StandingRow row : rows) {
            if (row.kind().equals(document.letter())) {
                return row.accepted();
            }
        }
        return null;
    }

    boolean isAccepted(Document document) {
        Integer accepted = accepted(document);
        return current(document) == 0 || accepted != null && accepted == current(document);
    }

    boolean isComplete() {
        return isAccepted(Document.TERMS) && isAccepted(Document.PRIVACY);
    }
}
