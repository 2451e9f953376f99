package io.advantagehub.lease;

/** Somebody else has the lease: what was begun under it must be rolled back. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLost(Lease lease) {
        super("the lease of " + lease.names().get(0) + " is somebody else's");
    }
}
