package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.Role;
import io.advantagehub.fairplay.FairPlayFixture;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A live programme behind real HTTP; one for all the tests that ask for it, so each brings its own people. */
final class ProgrammeHost implements CloseableResource, AutoCloseable {
    private static final String API = "/advantage-hub/api/v1";

    final FairPlayFixture programme = new FairPlayFixture();
    private final WebHost host = WebHost.withoutSecurity("--server.forward-headers-strategy=native");
    private volatile @Nullable Caller caller;

    private ProgrammeHost() {
        CallerIdentity identity = new CallerIdentity() {
            @Override
            public Optional<Caller> caller(Login login) {
                return Optional.ofNullable(caller);
            }
        };
        host.gate().open(programme.doors(), programme.controllers(), identity, programme.witness());
    }

    /** Hands it to whatever test asks for it, and ends it after the last one. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext wanted, ExtensionContext test) {
            return wanted.getParameter().getType() == ProgrammeHost.class;
        }

        @Override
        public Object resolveParameter(ParameterContext wanted, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(ProgrammeHost.class, none -> new ProgrammeHost(), ProgrammeHost.class);
        }
    }

    ProgrammeHost administrator() {
        return as("admin", Role.ADMINISTRATOR);
    }

    ProgrammeHost distributor(String id) {
        return as(id, Role.DISTRIBUTOR);
    }

    ProgrammeHost as(String id, Role role) {
        caller = new Caller(id, Set.of(role));
        return this;
    }

    ProgrammeHost nobody() {
        caller = null;
        return this;
    }

    HttpResponse<String> get(String path) {
        return host.send(host.to(API + path));
    }

    HttpResponse<String> speaking(String language, String path) {
        return host.send(host.to(API + path).header("Accept-Language", language));
    }

    /** From somewhere, with that cookie. */
    HttpResponse<String> get(String path, String address, @Nullable String cookie) {
        HttpRequest.Builder request = host.to(API + path).header("X-Forwarded-For", address);
        return host.send(cookie == null ? request : request.header("Cookie", cookie));
    }

    /** Follows a referral link from somewhere in a browser, new or not; says what cookie that has then. */
    String follows(String code, String address, @Nullable String cookie) {
        HttpRequest.Builder request = host.to("/advantage-hub/r/" + code)
                .header("X-Forwarded-For", address)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        HttpResponse<String> answer = host.send(cookie == null ? request : request.header("Cookie", cookie));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    HttpResponse<String> post(String path, String body, String key) {
        return host.send(request("POST", path, body).header("Idempotency-Key", key));
    }

    HttpResponse<String> send(String method, String path, String body) {
        return host.send(request(method, path, body));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return host.to(API + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    @Override
    public void close() {
        host.close();
        programme.close();
    }
}
