package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Rows of ah_referral_catalogue. */
@Mapper
interface CatalogueMapper {

    /** A whole row. */
    record CatalogueRow(String product, String plan, int place, String target, String changedBy, Instant changedAt) {}

    /** In the order in which they are shown. */
    List<CatalogueRow> all();

    int deleteAll();

    int insert(NewRows rows);
}
