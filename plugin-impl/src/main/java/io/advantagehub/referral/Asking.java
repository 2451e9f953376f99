package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays the documents before people. Thread-safe. */
final class Asking {
    private final Terms terms;

    Asking(Terms terms) {
        this.terms = terms;
    }

    /** Each document, in its current version. */
    Map<Document, Asked> of(DistributorId who, String locale) {
        Standing standing = terms.standing(who);
        Map<Document, Asked> asked = new LinkedHashMap<>();
        for (Document document : Document.values()) {
            int version = standing.current(document);
            Map<String, String> texts = bodies(document, version);
            asked.put(
                    document,
                    new Asked(
                            document,
                            version,
                            standing.isAccepted(document),
                            texts,
                            changes(document, standing, texts.getOrDefault(locale, ""), locale)));
        }
        return asked;
    }

    private List<Paragraphs.Change> changes(Document document, Standing standing, String current, String locale) {
        Integer before = standing.accepted(document);
        return before == null || standing.isAccepted(document)
                ? List.of()
                : Paragraphs.changes(bodies(document, before).getOrDefault(locale, ""), current);
    }

    private Map<String, String> bodies(Document document, int version) {
        Map<String, Wording> wordings = terms.wordings(document, version);
        Map<String, String> bodies = new LinkedHashMap<>();
        Language.ALL.stream()
                .flatMap(tag -> Stream.ofNullable(wordings.get(tag)))
                .forEach(wording -> bodies.put(wording.locale(), wording.body()));
        return bodies;
    }
}
