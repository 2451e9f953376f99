package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_terms_version and ah_terms_acceptance. */
@Mapper
interface TermsMapper {

    /** A wording with who published it when: a whole row. */
    @SuppressWarnings("ArrayRecordComponent") // a hash as the table holds it
    record PublishedRow(
            String kind,
            int version,
            String locale,
            String body,
            byte[] textHash,
            String publishedBy,
            Instant publishedAt) {}

    record VersionRow(String kind, int version, String publishedBy, Instant publishedAt) {}

    /** @param accepted the latest version that this person accepted */
    record StandingRow(String kind, int version, @Nullable Integer accepted) {}

    @SuppressWarnings("ArrayRecordComponent") // a hash as the table holds it
    record AcceptanceRow(
            String distributorId,
            String kind,
            int version,
            String locale,
            byte[] textHash,
            Instant acceptedAt,
            @Nullable String address) {}

    int insertTexts(NewRows rows);

    /** In the order of publication. */
    List<VersionRow> versions();

    /** A version in all its languages. */
    List<Wording> wordings(@Param("kind") String kind, @Param("version") int version);

    /** The current version of each document, and where a person stands. */
    List<StandingRow> standing(String who);

    /** What was accepted before stays as it was. */
    int insertAcceptances(NewRows rows);
}
