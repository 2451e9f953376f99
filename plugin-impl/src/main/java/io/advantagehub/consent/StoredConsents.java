package io.advantagehub.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.advantagehub.api.MessageClass;
import io.advantagehub.database.Ids;
import io.advantagehub.database.JsonRows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The consents in the database: of those accepted before the question, the last counts. */
final class StoredConsents implements Consents {
    private static final Comparator<Answer> BY_ACCEPTANCE =
            Comparator.comparing(Answer::acceptedNo, Ids::compare).thenComparing(Answer::seq);

    private final ConsentMapper rows;

    StoredConsents(ConsentMapper rows) {
        this.rows = rows;
    }

    @Override
    public Set<ConsentQuery> given(Set<ConsentQuery> queries) {
        if (queries.isEmpty()) {
            return Set.of();
        }
        Map<Subject, List<Answer>> answers =
                rows
                        .find(JsonRows.of(
                                queries.stream().map(StoredConsents::subject).collect(toSet())))
                        .stream()
                        .collect(groupingBy(answer -> new Subject(answer.distributorId, answer.messageClass)));
        return queries.stream()
                .filter(query -> agrees(answers.getOrDefault(subject(query), List.of()), query.before()))
                .collect(toSet());
    }

    private static boolean agrees(List<Answer> answers, UUID before) {
        return answers.stream()
                .filter(answer -> Ids.compare(answer.acceptedNo, before) < 0)
                .max(BY_ACCEPTANCE)
                .filter(Answer::granted)
                .isPresent();
    }

    private static Subject subject(ConsentQuery query) {
        return new Subject(query.distributor().value(), query.messageClass());
    }

    /** Whose consent to what. */
    record Subject(String distributorId, MessageClass messageClass) {}

    /** A consent given or taken back. */
    record Answer(String distributorId, MessageClass messageClass, UUID acceptedNo, int seq, boolean granted) {}
}
