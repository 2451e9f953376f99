package io.advantagehub.demo.page;

import io.advantagehub.demo.login.Role;
import io.advantagehub.demo.settings.ShopSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {
    private final ShopSettings settings;

    EveryPage(ShopSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("shopName")
    String shopName() {
        return settings.name();
    }

    @ModelAttribute("languages")
    List<Locale> languages() {
        return Languages.ALL;
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** The login, where there is one. */
    @ModelAttribute("user")
    @Nullable
    String user(@Nullable Principal user) {
        return user == null ? null : user.getName();
    }

    @ModelAttribute("distributor")
    boolean isDistributor(HttpServletRequest request) {
        return request.isUserInRole(Role.DISTRIBUTOR.name());
    }

    @ModelAttribute("administrator")
    boolean isAdministrator(HttpServletRequest request) {
        return request.isUserInRole(Role.ADMINISTRATOR.name());
    }
}
