package io.advantagehub.demo.login;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A login. */
@Entity
@Table(name = "shop_account")
class Account {
    @Id
    private String login;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String locale;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Account() {}

    Account(Accounts.Opening opening, String passwordHash) {
        this.login = opening.login();
        this.passwordHash = passwordHash;
        this.role = opening.role();
        this.locale = opening.locale() == null ? null : opening.locale().toLanguageTag();
    }

    ShopUser user() {
        return new ShopUser(login, passwordHash, role, locale == null ? null : Locale.forLanguageTag(locale));
    }
}
