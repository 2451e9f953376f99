package io.advantagehub.notification;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_reminder. */
@Mapper
interface ReminderMapper {

    int insert(NewRows rows);

    /** Until when those distributors have paid, as far as told; whoever never paid is absent. */
    List<Paid> findPaid(String ids);

    /** Those still to come of these distributors, locked against the sweeper. */
    List<Reminder> lockPending(Collection<String> ids);

    /** The next ones due, in their order, after one. */
    List<Reminder> findDue(
            @Param("asOf") Instant asOf, @Nullable @Param("after") Reminder after, @Param("limit") int limit);

    /** The next ones due, in their order, locked, past those that somebody else holds. */
    List<Reminder> lockDue(@Param("asOf") Instant asOf, @Param("limit") int limit);

    /** Ends reminders that were still to come. */
    void resolve(String rows);

    /** Cancels what is still to come of earlier payments. */
    void cancel(String paid);

    /** Skips those due that a later one of the same payment has overtaken. */
    void skipOvertaken(Instant asOf);

    /** Until when somebody has paid. */
    record Paid(String distributorId, Instant paidUntil) {}
}
