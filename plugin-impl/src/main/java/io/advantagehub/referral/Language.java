package io.advantagehub.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The languages in which everything is written, and which of them a request is to be answered in. */
final class Language {
    /** The first is for whoever speaks none of them. */
    static final List<String> ALL = List.of("pt-BR", "ru", "en");

    private Language() {}

    /** The first that the request asks for, else the one of the settings. */
    static String of(HttpServletRequest request, String usual) {
        List<Locale> asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
        return asked.stream()
                .flatMap(locale -> ALL.stream().filter(tag -> speaks(tag, locale)))
                .findFirst()
                .orElse(ALL.contains(usual) ? usual : ALL.get(0));
    }

    private static boolean speaks(String tag, Locale locale) {
        return Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage());
    }
}
