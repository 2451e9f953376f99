package io.advantagehub.accrual;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Orders, refunds and accruals, by whole batches. */
@Mapper
interface OrderMapper {

    record OrderRow(
            int sourceNo,
            String orderId,
            String buyerId,
            Instant purchasedAt,
            UUID eventNo,
            boolean renewal,
            @Nullable String referrerId) {}

    record LineRow(
            int sourceNo,
            String orderId,
            String lineId,
            String product,
            @Nullable String plan,
            int quantity,
            long amount,
            long refunded) {}

    record RefundRow(int sourceNo, String refundId, String orderId, UUID eventNo) {}

    record AccrualRow(
            int sourceNo,
            String orderId,
            String lineId,
            int level,
            String beneficiaryId,
            UUID lotId,
            @Nullable String rule,
            int counted,
            long accrued,
            long taken,
            long forgiven,
            @Nullable Integer termsVersion) {}

    /** The orders or refunds of one source that a batch asks for. */
    record Wanted(int sourceNo, Collection<String> ids) {}

    List<OrderRow> findOrders(@Param("wanted") Collection<Wanted> wanted);

    List<LineRow> findLines(@Param("wanted") Collection<Wanted> wanted);

    List<AccrualRow> findAccruals(@Param("wanted") Collection<Wanted> wanted);

    List<RefundRow> findRefunds(@Param("wanted") Collection<Wanted> wanted);

    int insertOrders(NewRows rows);

    int putLines(NewRows rows);

    int putAccruals(NewRows rows);

    int insertRefunds(NewRows rows);

    int deleteRefunds(@Param("wanted") Collection<Wanted> wanted);
}
