package io.advantagehub.routes.sms;

import io.advantagehub.routes.property.EdgeProperties;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A provider of type {@code http}: any gateway that takes a message as JSON by POST.
 *
 * @param url where to
 * @param authorization the whole header, a secret
 * @param sender where a message names none
 * @param connectTimeout how long a connection may take; nothing was sent then
 * @param responseTimeout how long to wait for each part of the answer; nobody knows then
 * @param window how many messages are under way at once
 */
record HttpProvider(
        String name,
        URI url,
        Optional<String> authorization,
        Optional<String> sender,
        Duration connectTimeout,
        Duration responseTimeout,
        int window) {
    private static final String NAME = "[A-Za-z0-9_-]{1,64}";
    private static final int WINDOW = 8;
    private static final int WIDEST_WINDOW = 20;

    static HttpProvider of(String name, EdgeProperties properties) {
        if (!name.matches(NAME)) {
            throw properties.wrong("type", "below a name of 1 to 64 letters, digits, dashes and underscores");
        }
        return new HttpProvider(
                name,
                url(properties),
                authorization(properties),
                properties.text("sender"),
                properties.duration("connect-timeout", Duration.ofSeconds(5)),
                properties.duration("response-timeout", Duration.ofSeconds(15)),
                properties.integer("window", WINDOW, 1, WIDEST_WINDOW));
    }

    String address() {
        return "direct:advantage-hub.sms." + name;
    }

    private static URI url(EdgeProperties properties) {
        String mustBe = "a URL such as https://gateway.example.com/sms, without query, fragment and login";
        try {
            URI url = new URI(properties.text("base-url").orElse(""));
            if (isHttp(url) && url.getQuery() == null && url.getFragment() == null && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException noUrl) {
            throw properties.wrong("base-url", mustBe);
        }
        throw properties.wrong("base-url", mustBe);
    }

    private static boolean isHttp(URI url) {
        return url.getScheme() != null
                && Set.of("http", "https").contains(url.getScheme().toLowerCase(Locale.ROOT))
                && url.getHost() != null;
    }

    private static Optional<String> authorization(EdgeProperties properties) {
        Optional<String> token = properties.text("token");
        Optional<String> username = properties.text("username");
        Optional<String> password = properties.text("password");
        if (username.isPresent() != password.isPresent()) {
            throw properties.wrong("username", "given together with a password, or neither of them");
        }
        if (token.isPresent() && username.isPresent()) {
            throw properties.wrong("token", "absent where username and password are given");
        }
        return token.map(secret -> "Bearer " + secret)
                .or(() -> username.map(user -> "Basic " + base64(user + ":" + password.orElseThrow())));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "HttpProvider[" + name + ", " + url + "]";
    }
}
