package io.advantagehub.settings;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;

/** Rows of ah_setting and ah_setting_change. */
@Mapper
interface SettingMapper {

    List<Value> findValues();

    /** @param rows {@link Value}s */
    int insertMissing(NewRows rows);

    List<Value> lockValues(Collection<String> names);

    /** @param rows {@link Value}s */
    int keepValues(NewRows rows);

    /** @param rows {@link Changed} */
    int insertChanges(NewRows rows);

    record Value(String name, String value) {}

    record Changed(UUID id, String name, String fromValue, String toValue, String actor, Instant changedAt) {}
}
