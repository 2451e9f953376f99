package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.confirmation.Wording.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do and has to confirm.
 *
 * @param operation of one of the plugin's own
 * @param to the only place where the code may go
 * @param address from where it is asked, where that counts
 */
record Draft(
        Subject subject,
        DistributorId who,
        @Nullable UUID operation,
        @Nullable PhoneNumber to,
        @Nullable String address) {}
