package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.ConfirmOperations.Asked;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.MoveClock;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 64 threads that guess at everything one person has to confirm, again whenever the person's lock has ended, until no code of
 * theirs is looked at any more; how many were looked at, and what the refusals cost.
 *
 * <pre>./mvnw -q -pl benchmarks -am -DskipTests -Dbenchmarks.skip=false package
 * java -Xmx512m -jar benchmarks/target/benchmarks.jar guesses [guesses]</pre>
 *
 * Six digits; 1,000,000 guesses where not told.
 */
public final class GuessBenchmark {
    private static final int GUESSES = 1_000_000;
    private static final int CODES = 1_000_000;
    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 3;
    private static final DistributorId VICTIM = new DistributorId("person-0");

    private final WalletHost host;
    private final Phones phones;
    private final JdbcTemplate sql;
    private final ConfirmOperations codes;
    private final AtomicInteger wrong = new AtomicInteger();

    private GuessBenchmark(WalletHost host, Phones phones, JdbcTemplate sql) {
        this.host = host;
        this.phones = phones;
        this.sql = sql;
        this.codes = host.bean(ConfirmOperations.class);
    }

    /** @param right its present code */
    private record Target(UUID confirmation, String right) {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int guesses = args.length > 0 ? Integer.parseInt(args[0]) : GUESSES;
        Phones phones = new Phones();
        try (Server server = Server.embedded();
                HikariDataSource schema = server.empty("benchmark_guesses")) {
            Notes notes = new Notes(schema);
            try (WalletHost host = WalletHost.on(schema, Map.of("phones", phones, "notes", notes))) {
                notes.createTable();
                host.register(1);
                new GuessBenchmark(host, phones, new JdbcTemplate(schema)).run(guesses, out);
            }
        }
    }

    private void run(int guesses, PrintStream out) throws Exception {
        long nanos = 0;
        int lookedAt = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Target> targets = targets();
            nanos += Crowd.of("guessing", guesses / ROUNDS, number -> guess(targets))
                    .nanos();
            lookedAt = wrong.get() + count("SELECT COUNT(*) FROM ah_confirmation WHERE state = 'LOCKED'");
            rightCodesAreWorthNothing(targets);
            host.bean(MoveClock.class).advance(Duration.ofDays(1).plusHours(1));
        }
        out.printf(
                Locale.ROOT,
                "%,d guesses by %d threads: %,.0f/s; %d were looked at, 1 in %,d of the %,d codes that there are%n",
                guesses,
                Crowd.THREADS,
                guesses * 1e9 / nanos,
                lookedAt,
                CODES / lookedAt,
                CODES);
        if (lookedAt > CODES / 10_000 || lookedAt != count("SELECT used FROM ah_otp_budget")) {
            throw new IllegalStateException("more was looked at than may be, or than was counted");
        }
        afterwards(out);
    }

    /** What waits for a code, the first of them with its second code. */
    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int before = phones.received();
            UUID confirmation = ask();
            phones.await(before + 1);
            if (i == 0) {
                host.bean(MoveClock.class).advance(Duration.ofMinutes(1));
                codes.resend(VICTIM, confirmation);
                phones.await(before + 2);
            }
            targets.add(new Target(confirmation, phones.code(0)));
        }
        return targets;
    }

    private UUID ask() {
        if (wish() instanceof Asked.Waiting waiting) {
            return waiting.confirmation().id();
        }
        throw new IllegalStateException("not asked");
    }

    private Asked wish() {
        return codes.ask(
                new ConfirmOperations.Wish(UUID.randomUUID().toString(), Notes.TYPE, VICTIM, Notes.fields(), null));
    }

    private void guess(List<Target> targets) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Target at = targets.get(random.nextInt(targets.size()));
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        if (code.equals(at.right())) {
            return;
        }
        Entered entered = codes.enter(VICTIM, at.confirmation(), code);
        if (entered instanceof Entered.WrongCode) {
            wrong.incrementAndGet();
        } else if (!(entered instanceof Entered.Locked)) {
            throw new IllegalStateException("neither wrong nor locked: " + entered);
        }
    }

    private void rightCodesAreWorthNothing(List<Target> targets) {
        for (Target target : targets) {
            Entered entered = codes.enter(VICTIM, target.confirmation(), target.right());
            if (!(entered instanceof Entered.Locked)) {
                throw new IllegalStateException("the right code of a locked person: " + entered);
            }
        }
    }

    private void afterwards(PrintStream out) throws Exception {
        Asked refused = wish();
        HttpResponse<String> recovery = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(host.url() + "/admin/distributors/person-0/confirmation-recovery"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\": \"benchmark\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        Target target = targets().get(AT_ONCE - 1);
        Entered entered = codes.enter(VICTIM, target.confirmation(), target.right());
        out.println("afterwards: asking is answered " + word(refused) + "; an administrator's recovery "
                + recovery.statusCode() + "; then a right code is "
                + (entered instanceof Entered.Done done ? done.ended().status() : entered));
    }

    private static String word(Asked asked) {
        return asked instanceof Asked.Refused refused ? refused.word() : asked.toString();
    }

    private int count(String question) {
        Integer count = sql.queryForObject(question, Integer.class);
        return count == null ? 0 : count;
    }
}
