package io.advantagehub.accrual;

import io.advantagehub.accrual.OrderMapper.Wanted;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What refunds have left of what people earned. */
@Mapper
interface HeldMapper {

    record LeftRow(int sourceNo, String orderId, String beneficiaryId, long unclaimed) {}

    List<LeftRow> sumLeft(@Param("wanted") Collection<Wanted> wanted);
}
