package io.advantagehub.referral;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.ProgrammeTerms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two documents, two acceptances, and all again when a text changes. */
class TermsIT {
    private static final Map<String, String> NEWER = Map.of("pt-BR", "Novo.", "ru", "Новое.", "en", "New.");

    @AutoClose
    private static final ReferralFixture programme = new ReferralFixture();

    private Terms terms;
    private DistributorId ana;

    @BeforeEach
    void begin() {
        programme.plugin().clear("ah_terms_acceptance", "ah_terms_version");
        terms = programme.bean(Terms.class);
        terms.begin();
        ana = new DistributorId(programme.somebody());
    }

    @Test
    void areThereInThreeLanguagesFromTheBeginning() {
        terms.begin();

        assertThat(strings("SELECT CONCAT(kind, version, ' ', locale) FROM ah_terms_version ORDER BY 1"))
                .containsExactly("P1 en", "P1 pt-BR", "P1 ru", "T1 en", "T1 pt-BR", "T1 ru");
        assertThat(strings("SELECT body FROM ah_terms_version WHERE kind = 'T' AND locale = 'ru'")
                        .get(0))
                .contains("14. Право.")
                .doesNotContain("\uFFFD");
        assertThat(strings("SELECT kind FROM ah_terms_version WHERE text_hash <> UNHEX(SHA2(body, 256))"))
                .isEmpty();
    }

    @Test
    void areAcceptedEachByItselfWithWhatProvesIt() {
        assertThat(terms.areAcceptedBy(ana)).isFalse();

        assertThat(accept(1, 1)).isTrue();
        programme.clock().advance(Duration.ofHours(1));
        assertThat(accept(1, 1)).isTrue();

        assertThat(terms.areAcceptedBy(ana)).isTrue();
        assertThat(programme.bean(ProgrammeTerms.class).areAcceptedBy(ana)).isTrue();
        assertThat(strings("SELECT CONCAT_WS(' ', a.kind, a.version, a.locale, a.address, a.text_hash = v.text_hash)"
                        + " FROM ah_terms_acceptance a JOIN ah_terms_version v USING (kind, version, locale)"
                        + " WHERE a.distributor_id = '" + ana + "' ORDER BY 1"))
                .containsExactly("P 1 ru 10.1.2.3 1", "T 1 ru 10.1.2.3 1");
        assertThat(strings("SELECT class FROM ah_consent")).isEmpty();
    }

    @Test
    void areAcceptedInTheirCurrentVersionsOnly() {
        terms.publish(Document.TERMS, NEWER, "admin");

        assertThat(accept(1, 1)).isFalse();
        assertThat(accept(2, 2)).isFalse();
        assertThat(strings("SELECT kind FROM ah_terms_acceptance")).isEmpty();
        assertThat(accept(2, 1)).isTrue();
    }

    @Test
    void areAskedForAgainWhereOneOfThemChanged() {
        accept(1, 1);

        assertThat(terms.publish(Document.PRIVACY, NEWER, "admin")).isEqualTo(2);
        assertThat(terms.publish(Document.PRIVACY, NEWER, "admin")).isEqualTo(2);

        assertThat(terms.areAcceptedBy(ana)).isFalse();
        Standing standing = terms.standing(ana);
        assertThat(standing.isAccepted(Document.TERMS)).isTrue();
        assertThat(standing.accepted(Document.PRIVACY)).isEqualTo(1);
        accept(1, 2);
        assertThat(terms.areAcceptedBy(ana)).isTrue();
    }

    @Test
    void arePinnedToWhatIsEarnedUnderThem() {
        String bruno = programme.somebody();
        programme.happens(aPerson(bruno).under(ana.value()).signsUp(now()), programme.buys(bruno, "100.00", null));
        programme.clock().advance(Duration.ofDays(1));
        terms.publish(Document.TERMS, NEWER, "admin");
        programme.happens(programme.buys(bruno, "200.00", null));

        assertThat(strings("SELECT CONCAT_WS(' ', accrued, terms_version) FROM ah_accrual WHERE beneficiary_id = '"
                        + ana + "' ORDER BY accrued"))
                .containsExactly("1000 1", "2000 2");
    }

    private boolean accept(int termsVersion, int privacyVersion) {
        return terms.accept(ana, new Terms.Shown(termsVersion, privacyVersion), new Terms.Evidence("ru", "10.1.2.3"));
    }

    private static String now() {
        return programme.clock().instant().toString();
    }

    private static List<String> strings(String sql) {
        return programme.jdbc().queryForList(sql, String.class);
    }
}
