package io.advantagehub.demo.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Forgets the language a visitor chose: from here on the person's own counts. */
@Component
public class LanguageAtLogin extends SavedRequestAwareAuthenticationSuccessHandler {
    /** Holds the language chosen by hand. */
    public static final String COOKIE = "language";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Cookie forget = new Cookie(COOKIE, "");
        forget.setPath("/");
        forget.setMaxAge(0);
        response.addCookie(forget);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
