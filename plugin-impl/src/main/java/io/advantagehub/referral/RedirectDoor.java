package io.advantagehub.referral;

import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.database.Ids;
import io.advantagehub.referral.KnownLinks.Found;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /advantage-hub/r/{code}}: sends whoever follows a link on at once, with a cookie that says through which, and
 * counts the click behind them. Only ever to the link's own address in the catalogue, or to the start page.
 */
final class RedirectDoor implements HttpDoor {
    /** Below {@code /advantage-hub}. */
    static final String PLACE = "/r/";

    private static final int FOUND = 302;
    private static final long VISITORS = (1L << 48) - 1;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Answer WRONG_METHOD = new Answer(405, Map.of("Allow", "GET, HEAD"), new byte[0]);
    private static final String KEPT = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";

    private final KnownLinks links;
    private final Catalogue catalogue;
    private final VisitCookie cookies;
    private final VisitKeys keys;
    private final CookieLife life;
    private final ClickQueue clicks;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    RedirectDoor(
            KnownLinks links,
            Catalogue catalogue,
            VisitCookie cookies,
            VisitKeys keys,
            CookieLife life,
            ClickQueue clicks,
            InstantSource clock) {
        this.links = links;
        this.catalogue = catalogue;
        this.cookies = cookies;
        this.keys = keys;
        this.life = life;
        this.clicks = clicks;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) {
        if (!METHODS.contains(request.method())) {
            return WRONG_METHOD;
        }
        Optional<String> code = Codes.read(request.path().substring(PLACE.length()));
        Found found = code.map(read -> links.find(read, request.address())).orElseGet(Found.Nobodys::new);
        String address = found instanceof Found.Link link
                ? catalogue.address(link.row().item(), link.row().code())
                : catalogue.start();
        String utm = Utm.of(request.query());
        boolean isClick = !(found instanceof Found.Nobodys) && !Robots.sent(request);
        return sentTo(Utm.on(address, utm), isClick ? visit(request, code.orElseThrow(), found, utm) : null);
    }

    /** Where nobody can be asked whose a code is, the visit is remembered as if it were somebody's: later it is known. */
    private Visit visit(Request request, String code, Found found, @Nullable String utm) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Visit.Click click = new Visit.Click(code, now);
        Visit visit = cookies.in(request.header("cookie"))
                .map(seen -> seen.with(click, life.get()))
                .orElseGet(() -> Visit.begun(random.nextLong() & VISITORS, click));
        if (found instanceof Found.Link) {
            clicks.offer(new ClickRow(Ids.next(), code, now, fingerprint(visit.visitor()), utm));
        }
        return visit;
    }

    private UUID fingerprint(long visitor) {
        ByteBuffer hash = ByteBuffer.wrap(keys.hash(
                0, "visitor", ByteBuffer.allocate(Long.BYTES).putLong(visitor).array()));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private Answer sentTo(String address, @Nullable Visit visit) {
        String kept = "no-store";
        return new Answer(
                FOUND,
                visit == null
                        ? Map.of("Location", address, "Cache-Control", kept)
                        : Map.of(
                                "Location",
                                address,
                                "Cache-Control",
                                kept,
                                "Set-Cookie",
                                VisitCookie.NAME + "=" + cookies.write(visit) + KEPT
                                        + life.get().toSeconds()),
                new byte[0]);
    }
}
