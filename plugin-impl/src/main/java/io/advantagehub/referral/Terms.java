package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.referral.TermsMapper.AcceptanceRow;
import io.advantagehub.referral.TermsMapper.PublishedRow;
import io.advantagehub.referral.TermsMapper.VersionRow;
import io.advantagehub.settings.Mode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** The documents in their versions, and who accepted which; a replay asks for none of it. Thread-safe. */
class Terms implements ProgrammeTerms {
    private final TermsMapper rows;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Mode mode;

    Terms(TermsMapper rows, Transactions transactions, InstantSource clock, Mode mode) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.mode = mode;
    }

    /** What somebody wants to accept: the versions that they were shown. */
    record Shown(int terms, int privacy) {}

    /**
     * How an acceptance came about.
     *
     * @param locale the language in which the texts were read
     * @param address where the request came from, as far as known
     */
    record Evidence(String locale, @Nullable String address) {}

    @Override
    public boolean areAcceptedBy(DistributorId who) {
        return mode == Mode.REPLAY || standing(who).isComplete();
    }

    @Override
    public List<Version> versions() {
        return (mode == Mode.REPLAY ? Stream.<VersionRow>empty() : published().stream())
                .filter(row -> row.kind().equals(Document.TERMS.letter()))
                .map(row -> new Version(row.version(), row.publishedAt()))
                .toList();
    }

    /** All versions of both documents, in the order of their publication. */
    List<VersionRow> published() {
        return rows.versions();
    }

    Standing standing(DistributorId who) {
        return new Standing(rows.standing(who.value()));
    }

    /** A version by language; empty where there is no such version. */
    Map<String, Wording> wordings(Document document, int version) {
        return rows.wordings(document.letter(), version).stream()
                .collect(Collectors.toMap(Wording::locale, wording -> wording));
    }

    /**
     * Writes down both acceptances, each by itself. What was accepted before stays as it was.
     *
     * @return false, with nothing written, where one of the versions is not the current one
     */
    boolean accept(DistributorId who, Shown shown, Evidence how) {
        return transactions.own(() -> {
            Standing standing = standing(who);
            if (shown.terms() != standing.current(Document.TERMS)
                    || shown.privacy() != standing.current(Document.PRIVACY)) {
                return false;
            }
            Instant now = Instants.cut(clock.instant());
            List<AcceptanceRow> accepted = Stream.of(Document.values())
                    .flatMap(document -> wordings(document, standing.current(document)).values().stream())
                    .filter(wording -> wording.locale().equals(how.locale()))
                    .map(wording -> acceptance(who, wording, how, now))
                    .toList();
            NewRows.write(accepted, rows::insertAcceptances);
            return true;
        });
    }

    private static AcceptanceRow acceptance(DistributorId who, Wording wording, Evidence how, Instant now) {
        return new AcceptanceRow(
                who.value(), wording.kind(), wording.version(), how.locale(), wording.textHash(), now, how.address());
    }

    /** Publishes the default texts where nothing was published yet. Nodes that start at once publish one version. */
    void begin() {
        for (Document document : Document.values()) {
            publishing(() -> latest(document) > 0
                    ? latest(document)
                    : insert(document, 1, DefaultTerms.of(document), "advantage-hub"));
        }
    }

    /**
     * Publishes a text, unless it is the current one already.
     *
     * @param texts by language, in all of them
     * @return the current version from now on
     */
    int publish(Document document, Map<String, String> texts, String by) {
        return publishing(() -> {
            int latest = latest(document);
            boolean same = wordings(document, latest).values().stream()
                            .filter(wording -> wording.body().equals(texts.get(wording.locale())))
                            .count()
                    == texts.size();
            return same ? latest : insert(document, latest + 1, texts, by);
        });
    }

    private int publishing(Supplier<Integer> work) {
        return transactions.own(() -> {
            try {
                return work.get();
            } catch (DuplicateKeyException publishedMeanwhile) {
                throw new ConcurrencyFailureException("another version was published first", publishedMeanwhile);
            }
        });
    }

    private int insert(Document document, int version, Map<String, String> texts, String by) {
        Instant now = Instants.cut(clock.instant());
        List<PublishedRow> all = texts.entrySet().stream()
                .map(text -> Wording.of(document, version, text.getKey(), text.getValue()))
                .map(wording -> new PublishedRow(
                        wording.kind(), version, wording.locale(), wording.body(), wording.textHash(), by, now))
                .toList();
        NewRows.write(all, rows::insertTexts);
        return version;
    }

    private int latest(Document document) {
        return published().stream()
                .filter(row -> row.kind().equals(document.letter()))
                .mapToInt(VersionRow::version)
                .max()
                .orElse(0);
    }
}
