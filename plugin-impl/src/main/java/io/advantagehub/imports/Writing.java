package io.advantagehub.imports;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.database.Failpoint;
import io.advantagehub.distributor.ImportedDistributor;
import io.advantagehub.lease.HeldLease;
import io.advantagehub.wallet.OpeningBalances.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Has the features write what lines say, a chunk a transaction. Thread-safe. */
final class Writing {
    private static final String ACTOR = "import";
    private static final EventKey NO_EVENT = new EventKey("advantage-hub:import", "-");

    private final Registry registry;
    private final HeldLease standstill;
    private final Instant now;

    Writing(Registry registry, HeldLease standstill, Instant now) {
        this.registry = registry;
        this.standstill = standstill;
        this.now = now;
    }

    /** How many of each kind were new. */
    record Written(long distributors, long consents, long balances) {
        static final Written NOTHING = new Written(0, 0, 0);

        Written plus(Written more) {
            return new Written(distributors + more.distributors, consents + more.consents, balances + more.balances);
        }
    }

    /** All of what these say, or nothing. */
    Written write(List<Read> chunk) {
        List<ImportedDistributor> people = people(chunk);
        List<Item> consents = consents(chunk);
        List<OpeningBalance> balances = balances(chunk);
        Written more = standstill.transaction(() -> {
            registry.distributors().add(people);
            registry.consents()
                    .add(people.stream()
                            .map(person -> item(person.number(), person.told()))
                            .toList());
            Written done = new Written(people.size(), registry.consents().add(consents), book(balances));
            Failpoint.IMPORT_BEFORE_COMMIT.reach();
            return done;
        });
        Failpoint.IMPORT_AFTER_COMMIT.reach();
        return more;
    }

    private long book(List<OpeningBalance> balances) {
        Outcome outcome = registry.balances().book(balances, ACTOR);
        if (outcome instanceof Outcome.Booked booked) {
            return booked.booked();
        }
        throw new IllegalStateException(
                "the file, or what is booked, changed since it was checked: run the import again");
    }

    private List<ImportedDistributor> people(List<Read> chunk) {
        List<DistributorSignedUp> told = lines(chunk, Line.Distributor.class)
                .map(Line.Distributor::event)
                .toList();
        Sponsors sponsors = Sponsors.of(told, registry.codes());
        return told.stream()
                .map(person -> new ImportedDistributor(
                        Fingerprint.of(person), person, sponsors.of(person), dated(person.time()), now))
                .toList();
    }

    private List<Item> consents(List<Read> chunk) {
        List<Item> items = new ArrayList<>();
        lines(chunk, Line.Consent.class)
                .map(Line.Consent::event)
                .forEach(told -> items.add(item(
                        Fingerprint.of(told),
                        new ConsentGranted(
                                told.distributorId(),
                                dated(told.time()),
                                told.messageClass(),
                                told.textVersion(),
                                told.proof()))));
        return items;
    }

    private static List<OpeningBalance> balances(List<Read> chunk) {
        return lines(chunk, Line.Opening.class).map(Line.Opening::balance).toList();
    }

    private static <T extends Line> Stream<T> lines(List<Read> chunk, Class<T> kind) {
        return chunk.stream().map(Read::line).filter(kind::isInstance).map(kind::cast);
    }

    /** What happened nobody knows when is told of since now. */
    private Instant dated(Instant time) {
        return time.equals(ImportFormat.UNDATED) ? now : time;
    }

    private Item item(UUID number, HostEvent told) {
        return new Item(number, 0, NO_EVENT, now, told);
    }
}
