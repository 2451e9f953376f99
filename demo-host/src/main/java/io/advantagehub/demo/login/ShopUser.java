package io.advantagehub.demo.login;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is logged in; knows the language to be spoken to in. */
public class ShopUser extends User {
    private static final long serialVersionUID = 1;

    private final @Nullable Locale locale;

    ShopUser(String login, String passwordHash, Role role, @Nullable Locale locale) {
        super(login, passwordHash, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        this.locale = locale;
    }

    /** Absent for those who never said. */
    public @Nullable Locale locale() {
        return locale;
    }
}
