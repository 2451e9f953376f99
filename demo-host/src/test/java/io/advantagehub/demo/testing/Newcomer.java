package io.advantagehub.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody about to register through the shop's own form. */
public final class Newcomer {
    private final Demo demo;
    private final Map<String, String> form = new LinkedHashMap<>();
    private @Nullable String cookie;

    Newcomer(Demo demo, int number) {
        this.demo = demo;
        form.put("login", "newcomer-" + number);
        form.put("password", "demo");
        form.put("displayName", "Newcomer " + number);
        form.put("phone", String.format(Locale.ROOT, "+5511912340%03d", number));
        form.put("locale", "en");
        form.put("timeZone", "America/Sao_Paulo");
        form.put("agreesToAccountNews", "true");
    }

    public Newcomer named(String name) {
        form.put("displayName", name);
        return this;
    }

    public Newcomer speaking(String locale) {
        form.put("locale", locale);
        return this;
    }

    public Newcomer sponsoredBy(Member sponsor) {
        form.put("sponsor", sponsor.login());
        return this;
    }

    /** A second account of somebody's, with the same phone. */
    public Newcomer withThePhoneOf(Member other) {
        form.put("phone", other.phone());
        return this;
    }

    /** With what a followed link has left in the browser. */
    public Newcomer bringing(String cookie) {
        this.cookie = cookie;
        return this;
    }

    public Newcomer typing(String code) {
        form.put("code", code);
        return this;
    }

    public Newcomer withoutConsent() {
        form.remove("agreesToAccountNews");
        return this;
    }

    /** The form, whatever becomes of it. */
    public HttpResponse<String> sends(String language) {
        Visitor visitor = demo.as("host").speaking(language);
        if (cookie != null) {
            visitor.with("Cookie", cookie);
        }
        return visitor.post("/register", form);
    }

    public Member register() {
        var answer = sends("en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return new Member(demo, form.get("login"), form.get("phone"));
    }
}
