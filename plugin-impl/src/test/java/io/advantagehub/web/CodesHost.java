package io.advantagehub.web;

import static io.advantagehub.web.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.Role;
import io.advantagehub.confirmation.CodesFixture;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Wallet, phones, apps and codes behind real HTTP; one for all the tests that ask for it, so each brings its own people. */
final class CodesHost implements CloseableResource, AutoCloseable {
    private static final String API = "/advantage-hub/api/v1";

    final CodesFixture hub = new CodesFixture();
    private final WebHost host = WebHost.withoutSecurity();
    private volatile @Nullable Caller caller;

    private CodesHost() {
        host.gate().open(Map.of(), hub.controllers(), new CallerIdentity() {
            @Override
            public Optional<Caller> caller(Login login) {
                return Optional.ofNullable(caller);
            }
        });
    }

    /** Hands it to whatever test asks for it, and ends it after the last one. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext wanted, ExtensionContext test) {
            return wanted.getParameter().getType() == CodesHost.class;
        }

        @Override
        public Object resolveParameter(ParameterContext wanted, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(CodesHost.class, none -> new CodesHost(), CodesHost.class);
        }
    }

    /** Who asks from now on. */
    CodesHost as(DistributorId who) {
        return as(who.value(), Role.DISTRIBUTOR);
    }

    CodesHost as(String id, Role role) {
        caller = new Caller(id, Set.of(role));
        return this;
    }

    HttpResponse<String> get(String path) {
        return host.send(host.to(API + path));
    }

    HttpResponse<String> speaking(String language, String path) {
        return host.send(host.to(API + path).header("Accept-Language", language));
    }

    HttpResponse<String> delete(String path) {
        return host.send(host.to(API + path).DELETE());
    }

    HttpResponse<String> post(String path, String body) {
        return host.send(posting(path, body));
    }

    HttpResponse<String> post(String path, String body, String key) {
        return host.send(posting(path, body).header("Idempotency-Key", key));
    }

    /** What moves money, under a key of its own. */
    HttpResponse<String> order(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> transfer(DistributorId to, String amount) {
        return order("/me/transfers", "{\"to\": \"" + to + "\", \"amount\": " + brl(amount) + "}");
    }

    HttpResponse<String> redeem(String amount) {
        return order("/me/redemptions", "{\"amount\": " + brl(amount) + "}");
    }

    HttpResponse<String> payOut(String amount, String token) {
        return order(
                "/me/payouts",
                "{\"amount\": " + brl(amount) + ", \"destination\": {\"token\": \"" + token
                        + "\", \"last4\": \"4242\"}}");
    }

    HttpResponse<String> enter(String confirmation, String code) {
        return post("/me/confirmations/" + confirmation + "/code", "{\"code\": \"" + code + "\"}");
    }

    private HttpRequest.Builder posting(String path, String body) {
        return host.to(API + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    static String brl(String amount) {
        return "{\"value\": \"" + amount + "\", \"currency\": \"BRL\"}";
    }

    /** The confirmation that what was asked for waits for. */
    static String waiting(HttpResponse<String> asked) {
        JsonNode confirmation = json(asked).path("confirmation");
        assertThat(confirmation.path("status").asText()).as(asked.body()).isEqualTo("PENDING");
        return confirmation.path("id").asText();
    }

    @Override
    public void close() {
        host.close();
        hub.close();
    }
}
