package io.advantagehub.api.spi;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says who sends a request, asked once for each. As it stands it is whoever logged in the host's way, Spring Security's
 * among others, with those of the {@link Role}s that the host gave by the same name.
 */
public interface CallerIdentity {

    /** Empty where nobody is logged in: the request is then answered by 401. */
    default Optional<Caller> caller(Login login) {
        return login.user()
                .map(user -> new Caller(
                        user,
                        Arrays.stream(Role.values())
                                .filter(role -> login.roles().test(role.name()))
                                .collect(Collectors.toSet())));
    }

    /**
     * What the host's own security made of a request.
     *
     * @param user the name of whoever is logged in
     * @param roles whether they have a role of that name
     */
    record Login(Optional<String> user, Predicate<String> roles) {}
}
