package io.advantagehub.referral;

import io.advantagehub.api.edge.HttpDoor.Request;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who follows a link though no person clicked: crawlers, previews of messengers, browsers that fetch ahead, pages that
 * have it loaded behind somebody's back. They are sent on like everybody and neither counted nor given a cookie.
 */
final class Robots {
    /** Cubot makes telephones; a messenger's name stands first where it fetches a preview, and last in its own browser. */
    private static final Pattern AGENT =
            Pattern.compile("(?<!cu)bot\\b|(?<!cu)bot[/;_-]|crawl|spider|slurp|scrap|preview|facebookexternalhit"
                    + "|facebookcatalog|meta-external|whatsapp/|skypeuri|vkshare|^viber/|embedly|quora link|outbrain|pinterest/0"
                    + "|headless|phantomjs|lighthouse|pagespeed|pingdom|uptime|monitor|validator|feedfetcher|mediapartners"
                    + "|archive|curl/|wget|python|java/|java-http-client|okhttp|go-http-client|libwww|httpclient|axios|node-fetch"
                    + "|postman|scanner|nmap|zgrab|masscan");

    private static final List<String> PURPOSES = List.of("purpose", "sec-purpose", "x-purpose", "x-moz");
    private static final Pattern AHEAD = Pattern.compile("prefetch|prerender|preview");

    private Robots() {}

    static boolean sent(Request request) {
        String agent = String.join(" ", request.header("user-agent")).toLowerCase(Locale.ROOT);
        return request.method().equals("HEAD")
                || agent.isBlank()
                || AGENT.matcher(agent).find()
                || isAhead(request)
                || isEmbedded(request);
    }

    private static boolean isAhead(Request request) {
        return PURPOSES.stream()
                .flatMap(name -> request.header(name).stream())
                .anyMatch(purpose ->
                        AHEAD.matcher(purpose.toLowerCase(Locale.ROOT)).find());
    }

    /** As a picture, a frame or a script of another page (Fetch Metadata). */
    private static boolean isEmbedded(Request request) {
        return request.header("sec-fetch-dest").stream().anyMatch(place -> !place.equals("document"));
    }
}
