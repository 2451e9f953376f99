package io.advantagehub.demo.login;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logins. */
@Service
@Transactional
public class Accounts implements UserDetailsService {
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;

    Accounts(AccountRepository accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** A login to be made. */
    public record Opening(
            String login,
            String password,
            Role role,
            @Nullable Locale locale) {
        @Override
        public String toString() {
            return "Opening[" + login + ", " + role + "]";
        }
    }

    public void open(Opening opening) {
        accounts.save(new Account(opening, passwords.encode(opening.password())));
    }

    @Transactional(readOnly = true)
    public boolean isFree(String login) {
        return !accounts.existsById(login);
    }

    @Transactional(readOnly = true)
    public boolean areNone() {
        return accounts.count() == 0;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String login) {
        return accounts.findById(login)
                .map(Account::user)
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }
}
