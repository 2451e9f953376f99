package io.advantagehub.demo.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Where a form led: the page that came at once, or the one after a redirect, with the word that was left in the session.
 *
 * @param status of the first answer
 * @param path where it redirected to; empty where it did not
 * @param body of the page, with ordinary spaces
 */
public record Landing(int status, String path, String body) {

    static Landing of(Demo demo, String login, HttpResponse<String> answer) {
        Optional<String> location = answer.headers().firstValue("Location");
        if (location.isEmpty()) {
            return new Landing(answer.statusCode(), "", readable(answer.body()));
        }
        String path = URI.create(location.get()).getPath();
        // Of those who never said which language they read.
        Visitor visitor = demo.as(login).speaking("en");
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .forEach(cookie -> visitor.with("Cookie", cookie.replaceFirst(";.*", "")));
        return new Landing(answer.statusCode(), path, readable(visitor.get(path).body()));
    }

    /** Money has spaces that do not break. */
    static String readable(String body) {
        return body.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
