package io.advantagehub.web;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.CallerIdentity.Login;
import io.advantagehub.api.spi.Role;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets nobody to a controller who has not the role of its path: a controller cannot forget to ask. The pattern is what
 * counts, the controller's own words, not the path as somebody spelled it.
 */
final class Entrance implements HandlerInterceptor {
    private static final Map<String, Role> ROLES = Map.of(
            "/api/v1/me", Role.DISTRIBUTOR,
            "/api/v1/admin", Role.ADMINISTRATOR,
            "/api/v1/operator", Role.OPERATOR,
            "/api/v1/operations", Role.HOST,
            "/api/v1/quotes", Role.HOST,
            "/api/v1/referrers", Role.HOST,
            "/api/v1/redemptions", Role.HOST);
    private static final Cookie[] NO_COOKIES = {};
    private static final String CALLER = Entrance.class.getName() + ".caller";

    private final CallerIdentity identity;
    private final Witness witness;

    Entrance(CallerIdentity identity, Witness witness) {
        this.identity = identity;
        this.witness = witness;
    }

    /** Who was let in, to a path that has a role. */
    static Caller caller(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("a controller wants to know its caller on a path that has no role");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        role(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .ifPresent(role -> request.setAttribute(CALLER, admitted(request, role)));
        return true;
    }

    private Caller admitted(HttpServletRequest request, Role role) {
        Principal user = request.getUserPrincipal();
        Caller caller = identity.caller(
                        new Login(Optional.ofNullable(user).map(Principal::getName), request::isUserInRole))
                .orElseThrow(() -> new Refused(new Problem(
                        401, "unauthenticated", "Nobody is logged in with this request; log in the host's way.")));
        if (!caller.is(role) || role == Role.DISTRIBUTOR && !isDistributorId(caller.id())) {
            throw new Refused(
                    new Problem(403, "forbidden", "This is for callers whom the host calls " + role.name() + "."));
        }
        if (role == Role.DISTRIBUTOR && witness != Witness.NONE) {
            witness.saw(new DistributorId(caller.id()), visit(request));
        }
        return caller;
    }

    private static Witness.Visit visit(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), NO_COOKIES);
        return new Witness.Visit(
                request.getRemoteAddr(),
                Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(VisitToken.COOKIE))
                        .map(Cookie::getValue)
                        .toList());
    }

    private static Optional<Role> role(@Nullable Object pattern) {
        return ROLES.entrySet().stream()
                .filter(place -> isBelow(String.valueOf(pattern), place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isBelow(String pattern, String place) {
        return pattern.equals(place) || pattern.startsWith(place + "/");
    }

    private static boolean isDistributorId(String id) {
        try {
            return new DistributorId(id).value().equals(id);
        } catch (IllegalArgumentException anotherPersonsName) {
            return false;
        }
    }
}
