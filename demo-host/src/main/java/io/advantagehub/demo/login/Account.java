package io.advantagehub.demo.login;

import jakarta.persistence.Column;
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
    /** Compared byte by byte: the plugin knows the distributor by it, and Ana is not ana. */
    private static final String BYTE_BY_BYTE = "VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

    @Id
    @Column(name = "login", columnDefinition = BYTE_BY_BYTE)
    private String login;

    @Column(name = "password_hash", length = 100, nullable = false)
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", length = 20, nullable = false)
    private Role role;

    @Column(name = "locale", length = 35)
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
