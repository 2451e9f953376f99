package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.Optional;

/** Reads and changes who uses which phone, in the caller's transaction. Thread-safe. */
public interface Phones {

    /** Of somebody who is registered; nobody else changes it until the transaction ends. */
    Optional<Phone> lock(DistributorId who);

    /** As it stands; empty for whoever is not registered. */
    Optional<Phone> find(DistributorId who);

    /** Keeps what was locked and changed. */
    void keep(DistributorId who, Phone phone, Instant at);
}
