package io.advantagehub.demo.page;

import io.advantagehub.demo.login.LanguageAtLogin;
import io.advantagehub.demo.login.ShopUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: chosen by hand, else the person's own, else the browser's, else the shop's. */
@Component("localeResolver")
public class Languages implements LocaleResolver {
    public static final List<Locale> ALL =
            List.of(Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("ru"), Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> own(request.getUserPrincipal()))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> supported(locale).stream())
                        .findFirst())
                .orElse(ALL.get(0));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the cookie is set by the page of that purpose");
    }

    /** One of the shop's languages by its tag or that of a cousin: {@code pt-PT} is {@code pt-BR}. */
    static Optional<Locale> supported(Locale wanted) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, LanguageAtLogin.COOKIE))
                .flatMap(cookie -> supported(Locale.forLanguageTag(cookie.getValue())));
    }

    private static Optional<Locale> own(@Nullable Principal principal) {
        return principal instanceof Authentication login && login.getPrincipal() instanceof ShopUser user
                ? Optional.ofNullable(user.locale()).flatMap(Languages::supported)
                : Optional.empty();
    }
}
