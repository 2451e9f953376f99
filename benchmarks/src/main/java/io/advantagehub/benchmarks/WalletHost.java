package io.advantagehub.benchmarks;

import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.Role;
import io.advantagehub.api.usecase.ImportPlatform;
import java.io.BufferedWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The plugin, live, in a small host with a web server on a free port. */
record WalletHost(ConfigurableApplicationContext context, Visitor visitor) implements AutoCloseable {
    private static final int OK = 200;

    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                JpaRepositoriesAutoConfiguration.class
            })
    static class Host {}

    /** Whoever is said to be asking. */
    static final class Visitor implements CallerIdentity {
        private volatile String name = OneAccount.SOMEBODY;

        @Override
        public Optional<Caller> caller(Login login) {
            return Optional.of(new Caller(name, Set.of(Role.DISTRIBUTOR, Role.ADMINISTRATOR)));
        }
    }

    static WalletHost on(DataSource database) {
        return on(database, Map.of());
    }

    /** With beans of the host's own. */
    static WalletHost on(DataSource database, Map<String, Object> beans) {
        Visitor visitor = new Visitor();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .properties(Map.of("server.port", "0", "logging.level.root", "WARN", "spring.main.banner-mode", "off"))
                .initializers(host -> {
                    host.getBeanFactory().registerSingleton("dataSource", database);
                    host.getBeanFactory().registerSingleton("visitor", visitor);
                    beans.forEach(host.getBeanFactory()::registerSingleton);
                })
                .run();
        return new WalletHost(context, visitor);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void visitedBy(String name) {
        visitor.name = name;
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port")
                + "/advantage-hub/api/v1";
    }

    /** So many people, from {@code person-0} on, each with a verified phone, the terms accepted and a million that is available. */
    void register(int people) throws Exception {
        Path file = Server.scratch("people.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < people; i++) {
                lines.write("{\"distributor\": {\"distributorId\": \"person-" + i + "\", \"phone\": \""
                        + Phones.of(i).e164() + "\", \"phoneVerified\": true}}\n"
                        + "{\"openingBalance\": {\"distributorId\": \"person-" + i
                        + "\", \"reference\": \"o\", \"amount\":"
                        + " {\"value\": \"1000000.00\", \"currency\": \"BRL\"}, \"earnedAt\": \"2025-01-01T00:00:00Z\","
                        + " \"maturesAt\": \"2025-01-31T00:00:00Z\", \"expiresAt\": \"2099-01-01T00:00:00Z\"}}\n");
            }
        }
        ImportPlatform.Report report =
                bean(ImportPlatform.class).run(file, fault -> System.err.println("import: " + fault));
        if (report.openingBalances() != people) {
            throw new IllegalStateException("the import went wrong: " + report);
        }
        new JdbcTemplate(bean(DataSource.class))
                .update(
                        "INSERT INTO ah_terms_acceptance (distributor_id, kind, version, locale, text_hash, accepted_at)"
                                + " SELECT d.id, v.kind, v.version, v.locale, v.text_hash, v.published_at"
                                + " FROM ah_distributor d JOIN ah_terms_version v ON v.locale = 'en'");
    }

    /** Whoever is asking accepts the terms, which is what a spender is asked for first. */
    void accept() throws Exception {
        HttpRequest acceptance = HttpRequest.newBuilder(URI.create(url() + "/me/terms/acceptance"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"termsVersion\": 1, \"privacyVersion\": 1, \"locale\": \"en\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(acceptance, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("the terms were not accepted: " + answer.body());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
