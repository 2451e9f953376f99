package io.advantagehub.referral;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The row of ah_referral_key. */
@Mapper
interface KeyMapper {

    @SuppressWarnings("ArrayRecordComponent") // a key as the table holds it
    record KeyRow(byte[] secret) {
        @Override
        public String toString() {
            return "KeyRow[]";
        }
    }

    Optional<KeyRow> find();

    /** Where another node was first, its key stays. */
    int insert(@Param("secret") byte[] secret);
}
