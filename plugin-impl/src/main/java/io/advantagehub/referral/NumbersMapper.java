package io.advantagehub.referral;

import io.advantagehub.api.Instants;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The roll-ups: rows of ah_link_day and ah_first_line. */
@Mapper
interface NumbersMapper {

    /**
     * What a member of a first line bought, and what the sponsor earned from it in minor units.
     *
     * @param earned before refunds
     * @param refunded what refunds took back of it
     */
    record FirstLineRow(
            String sponsorId,
            String memberId,
            long purchases,
            long earned,
            long refunded,
            Instant firstPurchaseAt,
            Instant lastPurchaseAt) {

        /** Both together; of the same two people. */
        FirstLineRow plus(FirstLineRow more) {
            return new FirstLineRow(
                    sponsorId,
                    memberId,
                    purchases + more.purchases,
                    earned + more.earned,
                    refunded + more.refunded,
                    firstPurchaseAt.isBefore(more.firstPurchaseAt) ? firstPurchaseAt : more.firstPurchaseAt,
                    Instants.later(lastPurchaseAt, more.lastPurchaseAt));
        }
    }

    /** Adds these numbers to what is there. */
    int addDays(NewRows days);

    int addFirstLine(NewRows members);

    /** All days of each link together; day is the first. A link that brought nothing yet is missing. */
    List<LinkDay> totals(Collection<String> codes);

    List<LinkDay> days(@Param("code") String code, @Param("from") String from, @Param("to") String to);

    List<FirstLineRow> firstLine(@Param("sponsor") String sponsor, @Param("members") Collection<String> members);
}
