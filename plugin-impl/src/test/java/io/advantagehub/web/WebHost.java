package io.advantagehub.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A Spring Boot host with a container, Boot's default security, JSON and advice of its own; of the plugin the registrations alone. */
final class WebHost implements AutoCloseable {
    private static final String NO_DATABASE = "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration";
    private static final String NO_SECURITY =
            "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;

    private WebHost(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static WebHost start(String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.autoconfigure.exclude=" + NO_DATABASE,
                "--advantage-hub.enabled=false",
                "--spring.jackson.property-naming-strategy=SNAKE_CASE",
                "--spring.security.user.name=host",
                "--spring.security.user.password=secret"));
        for (String property : properties) {
            all.removeIf(usual -> usual.startsWith(property.replaceFirst("=.*", "=")));
            all.add(property);
        }
        return new WebHost(
                new SpringApplicationBuilder(Shop.class, HostWebConfiguration.class).run(all.toArray(String[]::new)));
    }

    /** One that leaves who somebody is to the test. */
    static WebHost withoutSecurity(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("--spring.autoconfigure.exclude=" + NO_DATABASE + "," + NO_SECURITY);
        return start(all.toArray(String[]::new));
    }

    WebGate gate() {
        return context.getBean(WebGate.class);
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    HttpRequest.Builder loggedInTo(String path) {
        return loggedInTo(path, "host");
    }

    HttpRequest.Builder loggedInTo(String path, String user) {
        String login = Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8));
        return to(path).header("Authorization", "Basic " + login);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
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
    }

    /** What the host has of its own. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Shop.Page.class, Shop.Advice.class})
    static class Shop {

        @RestController
        static class Page {
            record Sign(String onTheDoor) {}

            @GetMapping("/page")
            Sign page() {
                return new Sign("open");
            }
        }

        @RestControllerAdvice
        static class Advice {
            @ExceptionHandler(Exception.class)
            Map<String, String> whatever() {
                return Map.of("said", "the host's own words");
            }
        }
    }
}
