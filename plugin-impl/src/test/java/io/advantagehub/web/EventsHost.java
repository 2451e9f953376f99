package io.advantagehub.web;

import io.advantagehub.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A host with a container, Boot's default security, a real database and the whole plugin, whose workers stand still. */
final class EventsHost implements AutoCloseable {
    static final String SOURCE = "https://shop.example";
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final FailingDataSource dataSource;
    final JdbcTemplate sql;
    private final Runnable end;
    private final ConfigurableApplicationContext context;

    private EventsHost(Map<String, Object> environment, String... properties) {
        this(TestDatabase.migrated(), environment, properties);
    }

    private EventsHost(TestDatabase database, Map<String, Object> environment, String... properties) {
        this(database.dataSource(), database::close, environment, properties);
    }

    private EventsHost(DataSource database, Runnable end, Map<String, Object> environment, String... properties) {
        this.dataSource = new FailingDataSource(database);
        this.sql = new JdbcTemplate(database);
        this.end = end;
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--advantage-hub.workers=manual",
                // On the test's class path for other hosts, and not this one's.
                "--spring.liquibase.enabled=false",
                "--spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration,"
                        + "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration",
                "--spring.security.user.name=host",
                "--spring.security.user.password=secret"));
        all.addAll(List.of(properties));
        try {
            context = new SpringApplicationBuilder(WebHost.Shop.class)
                    .initializers(host -> host.getBeanFactory().registerSingleton("db", dataSource))
                    .initializers(host -> host.getEnvironment()
                            .getPropertySources()
                            .addLast(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                    .run(all.toArray(String[]::new));
        } catch (RuntimeException refused) {
            end.run();
            throw refused;
        }
    }

    /** With one source and one secret, and these properties of the hook's besides. */
    static EventsHost start(String... properties) {
        return new EventsHost(Map.of(), arguments(properties));
    }

    /** The same on a database of somebody else's. */
    static EventsHost on(DataSource database, String... properties) {
        return new EventsHost(database, () -> {}, Map.of(), arguments(properties));
    }

    private static String[] arguments(String... properties) {
        Stream<String> own = Stream.of("sources[0].source=" + SOURCE, "sources[0].secrets[0]=" + SECRET);
        // However busy the machine is: nobody is given up unless that is what a test is about.
        boolean isHasty = Stream.of(properties).anyMatch(property -> property.startsWith("timeout="));
        Stream<String> patient = isHasty ? Stream.empty() : Stream.of("timeout=PT1M");
        return Stream.of(own, patient, Stream.of(properties))
                .flatMap(all -> all)
                .map(property -> "--advantage-hub.hooks.http." + property)
                .toArray(String[]::new);
    }

    /** Configured by variables of the environment alone. */
    static EventsHost startBy(Map<String, Object> environment) {
        return new EventsHost(environment);
    }

    String address() {
        return "http://localhost:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    HttpResponse<String> send(SignedRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(address() + "/advantage-hub/api/v1/events"))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(http::header);
        return send(http);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    void stopPlugin() {
        context.getBean("advantageHub", Lifecycle.class).stop();
    }

    void startPlugin() {
        context.getBean("advantageHub", Lifecycle.class).start();
    }

    /** All that there is of events in the database, whatever became of them. */
    long kept() {
        return Stream.of("ah_inbox", "ah_event_key", "ah_dead_letter")
                .mapToLong(table -> rows(table))
                .sum();
    }

    long rows(String table) {
        Long rows = sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    void forget() {
        Stream.of("ah_inbox", "ah_event_key", "ah_dead_letter").forEach(table -> sql.execute("DELETE FROM " + table));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        end.run();
    }
}
