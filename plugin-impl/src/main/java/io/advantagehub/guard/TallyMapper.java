package io.advantagehub.guard;

import io.advantagehub.database.NewRows;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_code_tally and ah_code_stop. */
@Mapper
interface TallyMapper {

    /** @param rows {@link Tally}s, in the order of their key */
    int add(NewRows rows);

    List<Tally> find(String scopes);

    /** @param rows {@link StopRow}s, in the order of their key */
    int addStops(NewRows rows);

    /** Newest day first. */
    List<Decided> page(@Nullable @Param("after") Place after, @Param("limit") int limit);

    int deleteTallies(@Param("before") String before, @Param("limit") int limit);

    int deleteStops(@Param("before") String before, @Param("limit") int limit);

    record Tally(String day, Scope.Kind kind, String scope, long asked, long entered, long spent, long low, long high) {

        static Tally of(Scope scope, Count count) {
            return new Tally(
                    scope.day(),
                    scope.kind(),
                    scope.value(),
                    count.asked(),
                    count.entered(),
                    count.spent(),
                    count.low(),
                    count.high());
        }

        Scope whose() {
            return new Scope(day, kind, scope);
        }

        Count count() {
            return new Count(asked, entered, spent, low, high);
        }
    }

    record StopRow(String day, Scope.Kind kind, String scope, Stop.Reason reason, long recorded, long enforced) {}

    /** Where a part of the list ended. */
    record Place(String day, Scope.Kind kind, String scope, Stop.Reason reason) {}

    /** What a rule stopped by a scope's counts on a day, beside these counts. */
    record Decided(
            String day,
            Scope.Kind kind,
            String scope,
            Stop.Reason reason,
            long recorded,
            long enforced,
            long asked,
            long entered,
            long spent) {}
}
