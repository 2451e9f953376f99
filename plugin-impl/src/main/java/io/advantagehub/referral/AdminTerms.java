package io.advantagehub.referral;

import io.advantagehub.api.spi.Caller;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Refused.Wrong;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The documents as administrators publish them: a changed text is a new version, and everybody is asked again. */
@RestController
@RequestMapping("/api/v1/admin/terms")
class AdminTerms {
    private static final int LONGEST = 100_000;

    private final Terms terms;

    AdminTerms(Terms terms) {
        this.terms = terms;
    }

    /** A document left out stays as it is; each by language. */
    record Texts(
            @Nullable Map<String, String> terms, @Nullable Map<String, String> privacy) {

        Map<Document, Map<String, String>> told() {
            Map<Document, Map<String, String>> told = new LinkedHashMap<>();
            if (terms != null) {
                told.put(Document.TERMS, terms);
            }
            if (privacy != null) {
                told.put(Document.PRIVACY, privacy);
            }
            return told;
        }
    }

    record Version(Document document, int version, String publishedBy, Instant publishedAt) {}

    record View(int termsVersion, int privacyVersion, Map<String, Map<String, String>> texts, List<Version> versions) {}

    @GetMapping
    View read() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        Map<Document, Integer> current = current();
        current.forEach((document, version) -> texts.put(document.word(), bodies(document, version)));
        List<Version> versions = terms.published().stream()
                .map(row -> new Version(Document.of(row.kind()), row.version(), row.publishedBy(), row.publishedAt()))
                .toList();
        return new View(
                current.getOrDefault(Document.TERMS, 0), current.getOrDefault(Document.PRIVACY, 0), texts, versions);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View publish(Caller caller, @RequestBody Texts body) {
        return replace(caller, body);
    }

    /** What is the current text already makes no new version. */
    @PutMapping
    View replace(Caller caller, @RequestBody Texts body) {
        Map<Document, Map<String, String>> told = body.told();
        List<Wrong> wrong = new ArrayList<>();
        told.forEach((document, texts) -> wrong.addAll(faults(document, texts)));
        if (told.isEmpty()) {
            wrong.add(new Wrong("terms", "is required, or privacy is"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        told.forEach((document, texts) -> {
            Map<String, String> stripped = new LinkedHashMap<>();
            texts.forEach((tag, text) -> stripped.put(tag, text.strip()));
            terms.publish(document, stripped, caller.id());
        });
        return read();
    }

    private static List<Wrong> faults(Document document, Map<String, String> texts) {
        List<Wrong> wrong = new ArrayList<>();
        for (String tag : Language.ALL) {
            String text = texts.get(tag);
            if (text == null || text.isBlank() || text.length() > LONGEST) {
                wrong.add(new Wrong(document.word() + "." + tag, "must have 1 to " + LONGEST + " characters"));
            } else if (Paragraphs.count(text) > Paragraphs.MOST) {
                wrong.add(new Wrong(
                        document.word() + "." + tag,
                        "must have at most " + Paragraphs.MOST + " paragraphs, with empty lines between them"));
            }
        }
        texts.keySet().stream()
                .filter(tag -> !Language.ALL.contains(tag))
                .forEach(tag -> wrong.add(new Wrong(
                        document.word(), "may have texts in " + String.join(", ", Language.ALL) + " and no others")));
        return wrong;
    }

    private Map<Document, Integer> current() {
        Map<Document, Integer> current = new TreeMap<>();
        terms.published().forEach(row -> current.merge(Document.of(row.kind()), row.version(), Math::max));
        return current;
    }

    private Map<String, String> bodies(Document document, int version) {
        Map<String, String> bodies = new TreeMap<>();
        terms.wordings(document, version).forEach((tag, wording) -> bodies.put(tag, wording.body()));
        return bodies;
    }
}
