package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.JoinProgramme;
import io.advantagehub.words.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The documents as the host's own pages show them. */
final class Joining implements JoinProgramme {
    private final Terms terms;
    private final Asking asking;

    Joining(Terms terms) {
        this.terms = terms;
        this.asking = new Asking(terms);
    }

    @Override
    public Documents documents(DistributorId who, Locale language) {
        String locale = Texts.spoken(language).orElse(Texts.LANGUAGES.get(0)).toLanguageTag();
        Map<Document, Asked> asked = asking.of(who, locale);
        return new Documents(
                shown(Objects.requireNonNull(asked.get(Document.TERMS)), locale),
                shown(Objects.requireNonNull(asked.get(Document.PRIVACY)), locale));
    }

    @Override
    public boolean accept(DistributorId who, Acceptance acceptance) {
        String locale = Texts.spoken(acceptance.language())
                .orElseThrow(() -> new IllegalArgumentException(
                        "language must be one of " + String.join(", ", Language.ALL) + ": in these there are texts"))
                .toLanguageTag();
        return terms.accept(
                who,
                new Terms.Shown(acceptance.termsVersion(), acceptance.privacyVersion()),
                new Terms.Evidence(locale, acceptance.address()));
    }

    private static Version shown(Asked asked, String locale) {
        return new Version(
                asked.version(),
                asked.accepted(),
                asked.texts().getOrDefault(locale, ""),
                asked.changes().stream()
                        .map(change -> new Change(change.type() == Paragraphs.Type.ADDED, change.text()))
                        .toList());
    }
}
