package io.advantagehub.sms;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of ah_sms. */
@Mapper
interface SmsMapper {

    int insert(NewRows rows);

    /**
     * Locks what is due first by lane and past whatever another sender holds: new ones by business time; those that a sender
     * died with, and those to be tried again, by the database's, which nobody moves.
     */
    List<Outgoing> lockDue(@Param("lanes") List<Integer> lanes, @Param("now") Instant now, @Param("limit") int limit);

    /** Takes them for so long; whoever still has them then is taken for dead. */
    void claim(@Param("ids") String ids, @Param("seconds") long seconds);

    /**
     * Writes what became of attempts; never over what is final, and what is not final only by its own attempt. A code's
     * text ends with it.
     */
    void conclude(String results);

    List<KindCount> count();

    record KindCount(String kind, long sent, long suppressed) {}
}
