package io.advantagehub.distributor;

import io.advantagehub.database.NewRows;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;

/** Rows of ah_sponsorship, and the tree of latest accepted sponsors in ah_distributor. */
@Mapper
interface SponsorshipMapper {

    int insert(NewRows rows);

    /** All records of those distributors. */
    List<Sponsorship> find(String ids);

    /** Those of the given who sponsor anybody now. */
    Set<String> findSponsorsAmong(String ids);

    /** The given and all above them, each with the latest accepted sponsor. */
    List<Edge> findUpwards(String ids);

    /** Who is directly below whom. */
    record Edge(String id, String sponsorId) {}
}
