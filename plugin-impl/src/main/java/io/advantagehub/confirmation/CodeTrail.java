package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import org.jspecify.annotations.Nullable;

/**
 * The lasting trail of what happens around codes (OWASP ASVS 16.3.1): who, what, when and from where, and never a code or a phone.
 * Confirmations write their own; this is for whoever else changes by what people confirm. Thread-safe.
 */
public interface CodeTrail {

    /** In the caller's transaction. */
    void note(Act act);

    /** How many of a kind this process has written since its start. */
    long written(CodeEvent kind);

    /**
     * An administrator's act.
     *
     * @param administrator whose it is
     * @param reason as the administrator gave it, at most 200 characters
     */
    record Act(
            CodeEvent kind,
            DistributorId who,
            String administrator,
            @Nullable String reason) {}
}
