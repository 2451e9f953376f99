package io.advantagehub.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * The page that asks somebody for a code.
 *
 * @param before how many codes the phone had shown when this one was asked for
 */
public record CodePage(Member member, String path, int before) {

    /** The confirmation's. */
    public UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    public String body() {
        var answer = member.demo().as(member.login()).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Landing.readable(answer.body());
    }

    /** As the phone shows it, a moment later. */
    public String code() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(member.codes()).hasSizeGreaterThan(before));
        return member.codes().get(0);
    }

    /** Another one than the phone shows. */
    public String wrongCode() {
        String right = code();
        char first = right.charAt(0) == '9' ? '0' : (char) (right.charAt(0) + 1);
        return first + right.substring(1);
    }

    public Landing enters(String code) {
        return member.sends(path, Map.of("code", code));
    }

    public Landing cancels() {
        return member.sends(path + "/cancel", Map.of());
    }

    public Landing asksForAnother() {
        return member.sends(path + "/resend", Map.of());
    }

    /** The same page, once another code was asked for. */
    public CodePage withAnother() {
        return new CodePage(member, path, before + 1);
    }
}
