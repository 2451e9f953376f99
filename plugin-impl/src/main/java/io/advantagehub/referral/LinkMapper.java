package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Rows of ah_referral_link. */
@Mapper
interface LinkMapper {

    /** A whole row; plan is empty where no plan is recommended. */
    record LinkRow(String code, String distributorId, String product, String plan, Instant createdAt) {
        Item item() {
            return new Item(product, plan);
        }
    }

    List<LinkRow> ofDistributor(String who);

    /** Those that there are, by codes in their canonical spelling. */
    List<LinkRow> find(Collection<String> codes);

    /** Has whoever else wants this person's lock wait for the transaction's end. */
    List<String> lock(String who);

    /** Makes those that are not there; whoever was first wins. */
    int insert(NewRows rows);
}
