package io.advantagehub.sms;

import io.advantagehub.api.Instants;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Departure.Sorted;
import io.advantagehub.sms.SmsGateways.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes due messages in a short transaction, hands them to the gateway outside of any, and writes what became of them.
 * Who dies between leaves messages that another sender takes when their time is over: under the same id.
 */
final class Sender {
    private static final int BATCH = 100;
    private static final Duration TAKEN_FOR_DEAD = Duration.ofMinutes(5);

    private final SmsMapper rows;
    private final Transactions transactions;
    private final Gateways gateways;
    private final Departure departure;
    private final Settings settings;
    private final InstantSource clock;
    private final List<HandedOver> listeners;

    Sender(
            SmsMapper rows,
            Transactions transactions,
            Gateways gateways,
            Departure departure,
            Settings settings,
            InstantSource clock,
            List<HandedOver> listeners) {
        this.rows = rows;
        this.transactions = transactions;
        this.gateways = gateways;
        this.departure = departure;
        this.settings = settings;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /** The next messages of a lane, now this sender's. */
    List<Outgoing> claim(Lane lane) {
        if (!gateways.ready()) {
            return List.of();
        }
        Instant now = now();
        return transactions.own(() -> {
            List<Outgoing> due = rows.lockDue(lane.numbers(), now, BATCH);
            if (!due.isEmpty()) {
                String ids = JsonRows.of(
                        due.stream().map(message -> new Id(message.id())).toList());
                rows.claim(ids, TAKEN_FOR_DEAD.toSeconds());
            }
            return due;
        });
    }

    /** What the gateway says of them; no word in time means that nobody knows. */
    List<Result> submit(List<Outgoing> messages) {
        Sorted sorted = departure.sort(messages, sender(), now());
        return Stream.concat(sorted.staying().stream(), handOver(sorted)).toList();
    }

    private Stream<Result> handOver(Sorted sorted) {
        if (sorted.leaving().isEmpty()) {
            return Stream.empty();
        }
        Named gateway = gateways.first();
        List<Outcome> outcomes = Answers.of(gateway.gateway(), sorted.messages());
        Instant now = now();
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> Result.of(sorted.leaving().get(i), gateway.name(), outcomes.get(i), now));
    }

    void conclude(List<Result> results) {
        Failpoint.MESSAGE_HANDED_OVER.reach();
        transactions.own(() -> {
            rows.conclude(JsonRows.of(results));
            List<HandedOver.Code> codes = results.stream().flatMap(Result::code).toList();
            if (!codes.isEmpty()) {
                listeners.forEach(listener -> listener.codes(codes));
            }
            return results.size();
        });
    }

    private @Nullable String sender() {
        String sender = settings.snapshot().text("sms.sender");
        return sender.equals("none") ? null : sender;
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }

    record Id(UUID id) {}
}
