package io.advantagehub.referral;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pattern of an address that links lead to: a path of the host's own, as {@code /shop?product={product}}, or an
 * absolute address on a domain that the host allows. {@code {product}}, {@code {plan}} and {@code {code}} stand for
 * what the link is of, and cannot make it an address elsewhere.
 */
record Target(String pattern) {
    /** What may stand in an address, but for what some browsers take for a slash. */
    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\\\\\"<>^`|]]{1,1000}");

    /** What a link may have nothing for. */
    private static final Pattern OPTIONAL = Pattern.compile("\\{(plan|code)}");

    private static final Pattern PLACE = Pattern.compile("\\{(product|plan|code)}");
    private static final Set<String> SCHEMES = Set.of("https", "http");

    /**
     * What is wrong with a pattern and how to mend it; empty where nothing is.
     *
     * @param hosts in lower case
     */
    static Optional<String> fault(String pattern, Set<String> hosts) {
        String filled = PLACE.matcher(pattern).replaceAll("x");
        if (!PLAIN.matcher(pattern).matches() || filled.contains("{") || filled.contains("}")) {
            return Optional.of("must be an address of at most 1000 ASCII characters; {product}, {plan} and {code} may"
                    + " stand in it");
        }
        if (pattern.startsWith("/")) {
            return OPTIONAL.matcher(pattern).replaceAll("").startsWith("//")
                    ? Optional.of("must begin with one slash, not with two, also where there is no {plan} or {code}")
                    : parse(filled);
        }
        int path = pattern.indexOf('/', "https://".length());
        String authority = path < 0 ? pattern : pattern.substring(0, path);
        if (authority.contains("{")) {
            return Optional.of("may have {product}, {plan} and {code} in its path and query alone");
        }
        return parse(filled).or(() -> host(URI.create(filled), hosts));
    }

    private static Optional<String> parse(String filled) {
        try {
            new URI(filled);
            return Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.of("is no address: " + none.getReason());
        }
    }

    private static Optional<String> host(URI address, Set<String> hosts) {
        String scheme = address.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return Optional.of("must be a path that begins with /, or begin with https://");
        }
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.of("must be on one of the host's own domains: a path, or advantage-hub.public-url's, or one"
                    + " of advantage-hub.referral.allowed-hosts");
        }
        return Optional.empty();
    }

    /** The address of a link. */
    String of(Item item, String code) {
        return PLACE.matcher(pattern).replaceAll(place -> switch (place.group(1)) {
            case "product" -> encoded(item.product());
            case "plan" -> encoded(item.plan());
            default -> encoded(code);
        });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
