package io.advantagehub.fairplay;

import io.advantagehub.database.NewRows;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** With what people were seen. */
@Mapper
interface SightingMapper {

    /** A row of ah_sighting. */
    record SightingRow(String personId, String kind, UUID mark, String seenOn) {}

    /** A row of ah_visitor_address. */
    record VisitorRow(UUID device, UUID address, String seenOn) {}

    /** What two people have in common. */
    record CommonRow(String buyerId, String personId, String kind, UUID mark) {}

    /** How many people were seen at an address. */
    record CrowdRow(UUID mark, long people) {}

    int put(NewRows sightings);

    int putVisitors(NewRows visitors);

    /** Those who were seen with a device were seen where the device was; of the sightings, as JSON, those of devices. */
    int putAddressesOfDevices(@Param("sightings") String sightings);

    /** Of pairs of a buyer and a person, as JSON. */
    List<CommonRow> findCommon(@Param("pairs") String pairs);

    /** Of those addresses, as JSON. */
    List<CrowdRow> countPeople(@Param("marks") String marks);

    /** Some of those before a day; says how many. */
    int prune(@Param("kind") String kind, @Param("before") String before, @Param("limit") int limit);

    int pruneVisitors(@Param("before") String before, @Param("limit") int limit);
}
