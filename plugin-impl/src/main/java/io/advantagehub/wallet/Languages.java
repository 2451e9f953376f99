package io.advantagehub.wallet;

import io.advantagehub.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** In which language a request is answered: the first it asks for that there is, else the programme's. */
class Languages {
    private final Settings settings;

    Languages(Settings settings) {
        this.settings = settings;
    }

    Locale of(HttpServletRequest request) {
        Locale usual = Locale.forLanguageTag(settings.snapshot().text("sms.default-locale"));
        Enumeration<Locale> wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Collections.emptyEnumeration()
                : request.getLocales();
        return Words.language(wanted, usual);
    }
}
