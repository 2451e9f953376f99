package io.advantagehub.consent;

import io.advantagehub.database.NewRows;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Rows of ah_consent. */
@Mapper
interface ConsentMapper {

    int insert(NewRows rows);

    /** Those that are not there yet; says how many these are. */
    int insertMissing(NewRows rows);

    /** All that those distributors said of those classes. */
    List<StoredConsents.Answer> find(String subjects);
}
