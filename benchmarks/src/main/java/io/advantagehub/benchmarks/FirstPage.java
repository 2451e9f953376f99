package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;

/**
 * The first page of movements and the balance as a distributor's page asks for them, among few movements and among many:
 * {@value Movements#PEOPLE} people in both, each asked about in turn, few and many by turns.
 */
final class FirstPage {
    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = 3_000;
    private static final double NANOS_A_MICRO = 1e3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;
    private final int few;
    private final int many;

    FirstPage(Server server, int few, int many) {
        this.server = server;
        this.few = few;
        this.many = many;
    }

    void run(PrintStream out) throws Exception {
        try (HikariDataSource small = Movements.made(server, few);
                HikariDataSource large = Movements.made(server, many);
                WalletHost before = WalletHost.on(small);
                WalletHost after = WalletHost.on(large)) {
            compare(out, "first page and balance over HTTP", before, after, this::ask);
            compare(out, "  of these the page", before, after, this::page);
            compare(out, "  of these the balance", before, after, this::balance);
            compare(out, "the page before a day long past", before, after, this::earlyPage);
        }
    }

    private interface Question {
        void ask(WalletHost host) throws Exception;
    }

    private void compare(PrintStream out, String what, WalletHost before, WalletHost after, Question question)
            throws Exception {
        long[] small = new long[ROUNDS];
        long[] large = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long one = time(before, i, question);
            long other = time(after, i, question);
            if (i >= 0) {
                small[i] = one;
                large[i] = other;
            }
        }
        Arrays.sort(small);
        Arrays.sort(large);
        out.printf(
                Locale.ROOT,
                "%-36s at %,9d: p50 %,6.0f µs, p95 %,6.0f µs   at %,9d: p50 %,6.0f µs, p95 %,6.0f µs   %.2f x, %.2f x%n",
                what,
                few,
                at(small, 0.5),
                at(small, 0.95),
                many,
                at(large, 0.5),
                at(large, 0.95),
                at(large, 0.5) / at(small, 0.5),
                at(large, 0.95) / at(small, 0.95));
    }

    private static long time(WalletHost host, int round, Question question) throws Exception {
        host.visitedBy("person-" + Math.floorMod(round, Movements.PEOPLE));
        long since = System.nanoTime();
        question.ask(host);
        return System.nanoTime() - since;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / NANOS_A_MICRO;
    }

    private void ask(WalletHost host) throws IOException, InterruptedException {
        page(host);
        balance(host);
    }

    private void page(WalletHost host) throws IOException, InterruptedException {
        get(host.url() + "/me/movements");
    }

    /** Movements begin with the year 2020, one a minute. */
    private void earlyPage(WalletHost host) throws IOException, InterruptedException {
        get(host.url() + "/me/movements?to=2020-01-01T02:00:00Z");
    }

    private void balance(WalletHost host) throws IOException, InterruptedException {
        get(host.url() + "/me/balances");
    }

    private void get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(url + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
