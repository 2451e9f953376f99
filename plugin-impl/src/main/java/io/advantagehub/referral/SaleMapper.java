package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Rows of ah_link_sale. */
@Mapper
interface SaleMapper {

    record SaleKey(int sourceNo, String orderId) {}

    /** A whole row. */
    record SaleRow(int sourceNo, String orderId, String code) {
        SaleKey key() {
            return new SaleKey(sourceNo, orderId);
        }
    }

    int insert(NewRows sales);

    /** Those that there are of these keys, as JSON. */
    List<SaleRow> find(String keys);
}
