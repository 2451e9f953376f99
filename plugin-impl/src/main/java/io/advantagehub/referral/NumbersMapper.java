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
     * What a link brought on a day, or in these days together; money in minor units.
     *
     * @param converted who followed the link on this day and signed up then or later
     * @param earned before refunds
     * @param refunded what refunds took back of it, on the day of the refund
     */
    record LinkDay(
            String code,
            String day,
            long clicks,
            long visitors,
            long signUps,
            long converted,
            long sales,
            long earned,
            long refunded) {
        static LinkDay ofClicks(String code, String day, long clicks, long visitors) {
            return new LinkDay(code, day, clicks, visitors, 0, 0, 0, 0, 0);
        }

        static LinkDay ofSignUp(String code, String day) {
            return new LinkDay(code, day, 0, 0, 1, 0, 0, 0, 0);
        }

        static LinkDay ofConversion(String code, String day) {
            return new LinkDay(code, day, 0, 0, 0, 1, 0, 0, 0);
        }

        static LinkDay ofSale(String code, String day, long earned) {
            return new LinkDay(code, day, 0, 0, 0, 0, 1, earned, 0);
        }

        static LinkDay ofRefund(String code, String day, long refunded) {
            return new LinkDay(code, day, 0, 0, 0, 0, 0, 0, refunded);
        }

        /** Both together; of the same link and day. */
        LinkDay plus(LinkDay more) {
            return new LinkDay(
                    code,
                    day,
                    clicks + more.clicks,
                    visitors + more.visitors,
                    signUps + more.signUps,
                    converted + more.converted,
                    sales + more.sales,
                    earned + more.earned,
                    refunded + more.refunded);
        }
    }

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
