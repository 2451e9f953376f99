package io.advantagehub.referral;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters by which campaigns are told apart: kept with the click and handed on, each cut to a bound, and no others. */
final class Utm {
    private static final List<String> NAMES =
            List.of("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content");
    private static final int LONGEST = 100;
    /** Of a value when encoded: five of them and their names stay below the column's thousand. */
    private static final int LONGEST_ENCODED = 180;

    private Utm() {}

    /** As a query again, in a fixed order; null where there are none. */
    static @Nullable String of(String query) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            int sign = parameter.indexOf('=');
            String name = sign < 0 ? "" : parameter.substring(0, sign);
            if (NAMES.contains(name)) {
                told.putIfAbsent(name, encoded(decoded(parameter.substring(sign + 1))));
            }
        }
        String kept = NAMES.stream()
                .filter(name -> !told.getOrDefault(name, "").isEmpty())
                .map(name -> name + "=" + told.get(name))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    /** An address with them in its query. */
    static String on(String address, @Nullable String utm) {
        if (utm == null) {
            return address;
        }
        int fragment = address.indexOf('#');
        String plain = fragment < 0 ? address : address.substring(0, fragment);
        return plain + (plain.indexOf('?') < 0 ? "?" : "&") + utm + (fragment < 0 ? "" : address.substring(fragment));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }

    /** Never cut within an escape. */
    private static String encoded(String value) {
        String text = value.substring(0, Math.min(value.length(), LONGEST)).replaceAll("\\p{Cc}", "");
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        while (encoded.length() > LONGEST_ENCODED) {
            text = text.substring(0, text.length() - 1);
            encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        return encoded;
    }
}
