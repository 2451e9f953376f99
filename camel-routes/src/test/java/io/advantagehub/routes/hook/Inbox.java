package io.advantagehub.routes.hook;

import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the plugin's inbox: notes what it was handed, by whom, and fails as often as a test wants. */
final class Inbox implements AcceptHostEvents {
    final List<List<Delivery>> batches = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();
    final RuntimeException databaseIsAway = new IllegalStateException("database is away");
    volatile int failuresToCome;
    volatile boolean brokenNext;

    @Override
    public synchronized List<Acceptance> accept(List<Delivery> batch, OnRejection onRejection) {
        if (onRejection != OnRejection.PARK) {
            throw new AssertionError("nobody hears what is not kept");
        }
        threads.add(Thread.currentThread());
        if (brokenNext && threads.size() == 2) {
            throw new NoClassDefFoundError("a class that went missing");
        }
        if (failuresToCome > 0) {
            failuresToCome--;
            throw databaseIsAway;
        }
        batches.add(batch);
        List<Acceptance> acceptances = new ArrayList<>();
        for (Delivery delivery : batch) {
            acceptances.add(
                    delivery instanceof Delivery.Invalid invalid
                            ? new Acceptance.Refused(invalid.faults())
                            : new Acceptance.Accepted());
        }
        return acceptances;
    }

    /** The ids of what was taken, a string a batch. */
    List<String> ids() {
        return batches.stream()
                .map(batch -> String.join(
                        " ", batch.stream().map(delivery -> delivery.key().id()).toList()))
                .toList();
    }
}
