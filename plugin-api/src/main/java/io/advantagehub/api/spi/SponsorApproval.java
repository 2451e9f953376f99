package io.advantagehub.api.spi;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.UUID;

/**
 * The host's last word on a sponsor's claim that an administrator is about to grant, and the place where the host changes its
 * own tree: it is asked inside the decision's transaction, on the host's own transaction manager, so that both happen or
 * neither. It may be asked again for the same claim where that transaction is tried again, and what it throws ends the
 * decision with nothing changed. A host without one agrees.
 */
public interface SponsorApproval {

    default Answer approve(Move move) {
        return new Answer.Agreed();
    }

    /**
     * Who is to come under whom; the newcomer has no sponsor that the plugin knows of.
     *
     * @param from the business instant from which on purchases count for the sponsor
     */
    record Move(UUID claim, DistributorId newcomer, DistributorId sponsor, Instant from) {}

    /** What the host says. */
    sealed interface Answer {

        record Agreed() implements Answer {}

        /** @param reason for the administrator, without personal data */
        record Refused(String reason) implements Answer {}
    }
}
