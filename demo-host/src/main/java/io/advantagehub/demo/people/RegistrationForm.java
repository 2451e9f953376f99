package io.advantagehub.demo.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The registration form as it was filled in; a box that is not checked is not sent. */
record RegistrationForm(
        @Nullable String login,
        @Nullable String password,
        @Nullable String displayName,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String sponsor,
        @Nullable String code,
        @Nullable Boolean agreesToAccountNews,
        @Nullable Boolean agreesToOffers) {
    private static final int MIN_PASSWORD = 4;
    private static final int MAX_PASSWORD = 72; // all that BCrypt looks at
    private static final int MAX_NAME = 100;

    /** Not filled in yet, but for who is known to have sent them. */
    static RegistrationForm empty(Locale locale, @Nullable String sponsor, @Nullable String code) {
        return new RegistrationForm(
                null, null, null, null, locale.toLanguageTag(), "America/Sao_Paulo", sponsor, code, false, false);
    }

    /**
     * What is wrong, as message keys by field.
     *
     * @param free whether a login is
     * @param known whether somebody has that login
     * @param someones whether somebody has that code
     */
    Map<String, String> faults(Predicate<String> free, Predicate<String> known, Predicate<String> someones) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!text(login).matches("[a-z0-9._-]{3,32}")) {
            faults.put("login", "register.fault.login");
        } else if (!free.test(text(login))) {
            faults.put("login", "register.fault.taken");
        }
        check(
                faults,
                "password",
                text(password).length() >= MIN_PASSWORD && text(password).length() <= MAX_PASSWORD);
        check(
                faults,
                "displayName",
                !text(displayName).isEmpty() && text(displayName).length() <= MAX_NAME);
        check(faults, "phone", phoneDigits().matches("\\+[0-9]{8,15}"));
        check(faults, "locale", Set.of("pt-BR", "ru", "en").contains(text(locale)));
        check(faults, "timeZone", isTimeZone(text(timeZone)));
        check(faults, "sponsor", text(sponsor).isEmpty() || known.test(text(sponsor)));
        check(faults, "code", text(code).isEmpty() || someones.test(text(code)));
        return faults;
    }

    /** Of a form without faults. */
    Registration registration(Referral referral) {
        Set<Topic> agreedTo = EnumSet.noneOf(Topic.class);
        if (Boolean.TRUE.equals(agreesToAccountNews)) {
            agreedTo.add(Topic.ACCOUNT);
        }
        if (Boolean.TRUE.equals(agreesToOffers)) {
            agreedTo.add(Topic.OFFERS);
        }
        return new Registration(
                text(login),
                text(password),
                text(displayName),
                phoneDigits(),
                text(locale),
                text(timeZone),
                text(sponsor).isEmpty() ? null : text(sponsor),
                referral,
                agreedTo);
    }

    @Override
    public String toString() {
        return "RegistrationForm";
    }

    /** People write spaces, hyphens and brackets into their numbers. */
    private String phoneDigits() {
        return text(phone).replaceAll("[ ()-]", "");
    }

    private static void check(Map<String, String> faults, String field, boolean fine) {
        if (!fine) {
            faults.put(field, "register.fault." + field.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isTimeZone(String name) {
        try {
            return name.length() <= 50 && ZoneId.of(name).getId().equals(name);
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
