package com.example.hosts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a host tells whoever launched it: lines of {@code TELL key=value}. */
final class Tell {
    private Tell() {}

    static void that(String key, Object value) {
        System.out.println("TELL " + key + "=" + value);
    }

    static void beans(ConfigurableApplicationContext host) {
        Arrays.stream(host.getBeanDefinitionNames()).sorted().forEach(name -> that("bean", name));
    }

    static void threads() {
        Thread.getAllStackTraces().keySet().forEach(thread -> that("thread", thread.getName()));
    }

    static void tables(JdbcTemplate sql) {
        sql.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1",
                        String.class)
                .forEach(table -> that("table", table));
    }

    /** Asks the host's own pages, as nobody and as a user of the host's. */
    static void pages(ConfigurableApplicationContext host, String... paths) {
        String port = host.getEnvironment().getRequiredProperty("local.server.port");
        String basic = Base64.getEncoder().encodeToString("user:secret".getBytes());
        for (String path : paths) {
            URI page = URI.create("http://127.0.0.1:" + port + path);
            that("GET " + path, ask(HttpRequest.newBuilder(page)));
            that(
                    "GET " + path + " as user",
                    ask(HttpRequest.newBuilder(page).header("Authorization", "Basic " + basic)));
        }
    }

    private static List<Object> ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            return List.of(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", "").replace('\n', ' '));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
