package io.advantagehub.referral;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * Where things are: {@code advantage-hub.public-url} and {@code advantage-hub.referral.*}. Without a public URL links are
 * shown at the address by which they were asked for, and lead to paths of the host they were followed on.
 *
 * @param publicUrl without a slash at its end; empty where the host tells none
 * @param hosts the domains that links may lead to, in lower case
 * @param usual where links lead unless the catalogue says otherwise
 * @param newAccount the same for a new account
 * @param start where those are sent of whom nobody knows who sent them
 */
record Addresses(String publicUrl, Set<String> hosts, Target usual, Target newAccount, Target start) {
    private static final String PUBLIC_URL = "advantage-hub.public-url";
    private static final String REFERRAL = "advantage-hub.referral.";

    /** @throws IllegalArgumentException naming the property that is wrong and how to mend it */
    static Addresses of(Environment environment) {
        String publicUrl = property(environment, PUBLIC_URL, "").replaceFirst("/+$", "");
        Set<String> hosts = new HashSet<>();
        if (!publicUrl.isEmpty()) {
            hosts.add(host(publicUrl));
        }
        Arrays.stream(property(environment, REFERRAL + "allowed-hosts", "").split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .forEach(hosts::add);
        return new Addresses(
                publicUrl,
                Set.copyOf(hosts),
                target(environment, "target", "/?product={product}&plan={plan}", hosts),
                target(environment, "new-account-target", "/", hosts),
                target(environment, "start-page", "/", hosts));
    }

    Target usual(Item item) {
        return item.equals(Item.NEW_ACCOUNT) ? newAccount : usual;
    }

    /** A target's address as browsers are sent there. */
    String absolute(String target) {
        return target.startsWith("/") ? publicUrl + target : target;
    }

    private static Target target(Environment environment, String name, String otherwise, Set<String> hosts) {
        String pattern = property(environment, REFERRAL + name, otherwise);
        Optional<String> fault = Target.fault(pattern, hosts);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(REFERRAL + name + " " + fault.get() + "; it is " + pattern);
        }
        return new Target(pattern);
    }

    private static String property(Environment environment, String name, String otherwise) {
        return Objects.requireNonNull(environment.getProperty(name, otherwise)).strip();
    }

    private static String host(String publicUrl) {
        IllegalArgumentException wrong = new IllegalArgumentException(
                PUBLIC_URL + " must be where the host is reached, as in https://shop.example.com; it is " + publicUrl);
        try {
            URI address = new URI(publicUrl);
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!http || address.getHost() == null || address.getQuery() != null || address.getUserInfo() != null) {
                throw wrong;
            }
            return address.getHost().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException none) {
            throw wrong;
        }
    }
}
