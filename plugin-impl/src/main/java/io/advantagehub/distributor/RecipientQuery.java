package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.util.UUID;

/**
 * Who is asked for, as told when?
 *
 * @param before the number of an inbox item: as it was when that one was taken up
 */
public record RecipientQuery(DistributorId distributor, UUID before) {}
