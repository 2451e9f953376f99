package io.advantagehub.ledger;

/** How far a movement has come. */
public enum MovementStatus {
    /** A credit that has not matured. */
    FUTURE,
    /** A credit that is there. */
    AVAILABLE,
    /** Reserved, and not yet decided. */
    PENDING,
    /** Done. */
    POSTED,
    /** What was reserved was given back. */
    VOIDED,
    /** What was reserved was given back since nobody decided in time. */
    EXPIRED
}
