package io.advantagehub.consent;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import java.util.UUID;

/**
 * Whether somebody agrees to messages of a class.
 *
 * @param before the number of an inbox item: what was accepted at or after it does not count
 */
public record ConsentQuery(DistributorId distributor, MessageClass messageClass, UUID before) {}
