package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is asked to accept, and the acceptance. It is no consent to messages. */
@RestController
@RequestMapping("/api/v1/me/terms")
class MyTerms {
    private static final Problem NOT_CURRENT = new Problem(
            409,
            "terms-version-not-current",
            "These are not the current versions. GET /me/terms, read them, and accept those.");

    private final Terms terms;
    private final Asking asking;
    private final Settings settings;

    MyTerms(Terms terms, Settings settings) {
        this.terms = terms;
        this.asking = new Asking(terms);
        this.settings = settings;
    }

    record Accepted(boolean terms, boolean privacy) {}

    /**
     * @param locale the language in which the changes are told
     * @param texts the current texts by document and language
     * @param changes since the version that the caller accepted last, by document; none where that was none
     */
    record View(
            int termsVersion,
            int privacyVersion,
            Accepted accepted,
            String locale,
            Map<String, Map<String, String>> texts,
            Map<String, List<Paragraphs.Change>> changes) {}

    /** @param locale in which the texts were read; as the request's language where absent */
    record Acceptance(
            @Nullable Integer termsVersion,
            @Nullable Integer privacyVersion,
            @Nullable String locale) {}

    record Now(int termsVersion, int privacyVersion, Accepted accepted) {}

    @GetMapping
    View read(DistributorId caller, HttpServletRequest request) {
        String locale = language(request);
        Map<Document, Asked> asked = asking.of(caller, locale);
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        Map<String, List<Paragraphs.Change>> changes = new LinkedHashMap<>();
        asked.forEach((document, question) -> {
            texts.put(document.word(), question.texts());
            if (!question.changes().isEmpty()) {
                changes.put(document.word(), question.changes());
            }
        });
        Asked use = Objects.requireNonNull(asked.get(Document.TERMS));
        Asked privacy = Objects.requireNonNull(asked.get(Document.PRIVACY));
        return new View(
                use.version(),
                privacy.version(),
                new Accepted(use.accepted(), privacy.accepted()),
                locale,
                texts,
                changes);
    }

    @PostMapping("/acceptance")
    Now accept(DistributorId caller, HttpServletRequest request, @RequestBody Acceptance body) {
        Terms.Shown shown = new Terms.Shown(
                required("termsVersion", body.termsVersion()), required("privacyVersion", body.privacyVersion()));
        String locale = body.locale() == null ? language(request) : body.locale();
        if (!Language.ALL.contains(locale)) {
            throw Refused.invalid("locale", "must be one of " + String.join(", ", Language.ALL));
        }
        if (!terms.accept(caller, shown, new Terms.Evidence(locale, request.getRemoteAddr()))) {
            throw new Refused(NOT_CURRENT);
        }
        return new Now(shown.terms(), shown.privacy(), accepted(terms.standing(caller)));
    }

    private String language(HttpServletRequest request) {
        return Language.of(request, settings.snapshot().text("sms.default-locale"));
    }

    private static Accepted accepted(Standing standing) {
        return new Accepted(standing.isAccepted(Document.TERMS), standing.isAccepted(Document.PRIVACY));
    }

    private static int required(String field, @Nullable Integer version) {
        if (version == null) {
            throw Refused.invalid(field, "is required");
        }
        return version;
    }
}
