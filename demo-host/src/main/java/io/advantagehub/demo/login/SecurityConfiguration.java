package io.advantagehub.demo.login;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The shop's one security chain, over its own pages and the plugin's paths alike: a form for people, HTTP Basic for
 * programs, and problems instead of redirects under {@code /advantage-hub/api}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String API = "/advantage-hub/api/v1";

    /** Open to anybody. The plugin's among them bring a proof of their own, or need none. */
    private static final RequestMatcher OPEN = anyOf(
            "/",
            "/login",
            "/register",
            "/shop",
            "/language",
            "/css/**",
            "/js/**",
            "/icon.svg",
            "/favicon.ico",
            "/error",
            "/demo/**",
            "/actuator/health",
            "/actuator/health/**",
            "/advantage-hub/r/**",
            "/advantage-hub/sms/**",
            "/advantage-hub/ui/**",
            API + "/openapi.json");

    private static final RequestMatcher OWN_PROOF =
            anyOf("/demo/**", "/advantage-hub/r/**", "/advantage-hub/sms/**", API + "/events");

    @Bean
    PasswordEncoder passwordEncoder() {
        // Cheap on purpose: HTTP Basic checks it at each request, and the demo's password is public.
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    SecurityFilterChain shopSecurity(HttpSecurity http, Problems problems, LanguageAtLogin languageAtLogin)
            throws Exception {
        return http.authorizeHttpRequests(SecurityConfiguration::whoMayWhat)
                .formLogin(form -> form.loginPage("/login").successHandler(languageAtLogin))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.defaultAuthenticationEntryPointFor(problems, anyOf("/advantage-hub/**"))
                                .defaultAuthenticationEntryPointFor(problems, anyOf("/actuator/**"))
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"), anyOf("/**"))
                                .defaultAccessDeniedHandlerFor(problems, anyOf("/advantage-hub/**"))
                                // Said, since one handler alone would be everybody's: people get a page.
                                .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), anyOf("/**")))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(wantsToken()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .build();
    }

    private static void whoMayWhat(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(on(HttpMethod.POST, API + "/events"))
                .permitAll()
                .requestMatchers(anyOf("/my", "/my/**", "/shop/orders", API + "/me/**"))
                .hasRole(Role.DISTRIBUTOR.name())
                .requestMatchers(anyOf("/admin", "/admin/**", API + "/admin/**"))
                .hasRole(Role.ADMINISTRATOR.name())
                .requestMatchers(anyOf(API + "/operator/**"))
                .hasRole(Role.OPERATOR.name())
                .requestMatchers(
                        anyOf(API + "/operations/**", API + "/quotes", API + "/redemptions", API + "/referrers"))
                .hasRole(Role.HOST.name())
                .anyRequest()
                .authenticated();
    }

    /**
     * Whatever changes something and comes with a session's cookie; HTTP Basic in a header is no cookie, and no other
     * site can make a browser add one.
     */
    private static RequestMatcher wantsToken() {
        RequestMatcher basic = request -> {
            String authorization = request.getHeader("Authorization");
            return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
        };
        return new AndRequestMatcher(
                CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(new OrRequestMatcher(basic, OWN_PROOF)));
    }

    /** A program that was told 401 asks again by itself; only a person is led back after logging in. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                anyOf("/my", "/my/referrals", "/my/security", "/admin", "/admin/reviews", "/admin/settings"));
        return cache;
    }

    private static RequestMatcher anyOf(String... patterns) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns).map(paths::matcher).toArray(RequestMatcher[]::new));
    }

    private static RequestMatcher on(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
