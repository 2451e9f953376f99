package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.ConfirmOperations.Asked;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.SendBalance;
import java.io.PrintStream;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * How long people wait whose right code is taken, {@value #RATE} a second at random, each somebody else's: of an operation
 * of the host's that writes one row, of transfers of cashback, and beside them the bare statements for the first.
 *
 * <pre>./mvnw -q -pl benchmarks -am -DskipTests -Dbenchmarks.skip=false package
 * java -Xmx512m -jar benchmarks/target/benchmarks.jar confirmations [seconds]</pre>
 *
 * The first five seconds of each do not count.
 */
public final class ConfirmationBenchmark {
    static final int RATE = 200;
    private static final int SECONDS = 20;
    private static final int WARM_UP = 5 * RATE;

    private final ConfirmOperations codes;
    private final SendBalance wallet;
    private final Phones phones;
    private final int people;

    private ConfirmationBenchmark(WalletHost host, Phones phones, int people) {
        this.codes = host.bean(ConfirmOperations.class);
        this.wallet = host.bean(SendBalance.class);
        this.phones = phones;
        this.people = people;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int people = WARM_UP + RATE * (args.length > 0 ? Integer.parseInt(args[0]) : SECONDS);
        try (Server server = Server.embedded();
                HikariDataSource schema = server.empty("benchmark_confirmations")) {
            out.printf(
                    Locale.ROOT,
                    "%s, Java %s, %d cores%n",
                    server.version(),
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            List<UUID> taken = product(server, schema, people, out);
            BareConfirmations bare = new BareConfirmations(schema, taken);
            bare.ask();
            run(server, "bare statements, the same rows", people, bare::one, out);
        }
    }

    private static void run(Server server, String who, int people, Crowd.Deed deed, PrintStream out) throws Exception {
        long before = server.questions();
        Paced paced = Paced.of(who, RATE, people, WARM_UP, deed);
        out.printf(
                Locale.ROOT,
                "%s  %.1f commands to the server each%n",
                paced,
                (server.questions() - before) / (double) people);
    }

    private static List<UUID> product(Server server, HikariDataSource schema, int people, PrintStream out)
            throws Exception {
        Phones phones = new Phones();
        Notes notes = new Notes(schema);
        try (WalletHost host = WalletHost.on(schema, Map.of("phones", phones, "notes", notes))) {
            notes.createTable();
            host.register(2 * people);
            host.bean(ManageSettings.class).change(Map.of("otp.ttl", "PT10M"), "benchmark");
            ConfirmationBenchmark benchmark = new ConfirmationBenchmark(host, phones, people);
            List<UUID> confirmations = benchmark.askAll();
            run(
                    server,
                    "an operation of the host's, by its code",
                    people,
                    number -> benchmark.enter(number, confirmations.get(number)),
                    out);
            run(
                    server,
                    "a transfer of cashback, by its code",
                    people,
                    number -> benchmark.enter(people + number, confirmations.get(people + number)),
                    out);
            if (notes.written() != people) {
                throw new IllegalStateException(notes.written() + " of " + people + " were executed");
            }
            return confirmations;
        }
    }

    /** One of the host's operations for the first half, a transfer for the other. */
    private List<UUID> askAll() throws Exception {
        AtomicReferenceArray<UUID> asked = new AtomicReferenceArray<>(2 * people);
        Crowd.of("asking", 2 * people, number -> asked.set(number, number < people ? note(number) : transfer(number)));
        phones.await(2 * people);
        return IntStream.range(0, 2 * people).mapToObj(asked::get).toList();
    }

    private UUID note(int person) {
        Asked asked = codes.ask(
                new ConfirmOperations.Wish("note-" + person, Notes.TYPE, person(person), Notes.fields(), null));
        if (asked instanceof Asked.Waiting waiting) {
            return waiting.confirmation().id();
        }
        throw new IllegalStateException("not asked: " + asked);
    }

    private UUID transfer(int person) {
        Money amount = Money.parse("1.00", Currency.getInstance("BRL"));
        // Somebody whose own transfer comes seconds earlier or later: nobody waits for another's account.
        int to = people + (person + people / 2) % people;
        SendBalance.Answer answer = wallet.transfer(
                new SendBalance.Transfer("transfer-" + person, person(person), person(to), amount, null));
        if (answer instanceof SendBalance.Answer.Accepted accepted) {
            Confirmation confirmation = Objects.requireNonNull(accepted.confirmation());
            return confirmation.id();
        }
        throw new IllegalStateException("not asked: " + answer);
    }

    private void enter(int person, UUID confirmation) {
        Entered entered = codes.enter(person(person), confirmation, phones.code(person));
        if (!(entered instanceof Entered.Done done) || done.ended().status() != Confirmation.Status.EXECUTED) {
            throw new IllegalStateException("not executed: " + entered);
        }
    }

    private static DistributorId person(int number) {
        return new DistributorId("person-" + number);
    }
}
