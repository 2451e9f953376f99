package io.advantagehub.demo.page;

import io.advantagehub.demo.login.LanguageAtLogin;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language by hand and goes back to where it was asked. */
@Controller
class LanguageController {

    @GetMapping("/language")
    ResponseEntity<Void> choose(@RequestParam Locale to, @RequestParam(defaultValue = "/") String back) {
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.status(HttpStatus.SEE_OTHER);
        Languages.supported(to)
                .ifPresent(language -> answer.header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(LanguageAtLogin.COOKIE, language.toLanguageTag())
                                .path("/")
                                .sameSite("Lax")
                                .maxAge(Duration.ofDays(365))
                                .build()
                                .toString()));
        return answer.header(HttpHeaders.LOCATION, ownPath(back)).build();
    }

    /** Only a path of this shop, never another site's address. */
    private static String ownPath(String back) {
        return back.matches("/[A-Za-z0-9/_-]*") && !back.startsWith("//") ? back : "/";
    }
}
