package io.advantagehub.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.testing.Demo.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is in the shop's network. */
public record Member(Demo demo, String login, String phone) {
    private static final Pattern CODE = Pattern.compile("(?m)^@localhost #(\\d+)$");

    public void buys(String product, String plan) {
        done("/shop/orders", Map.of("product", product, "plan", plan));
    }

    public void renews(String product) {
        done("/my/renewals", Map.of("product", product));
    }

    /** As the form on the member's own page is sent. */
    public void renewsWithCashback(String product) {
        renewsWithCashback(product, renewalKey(product));
    }

    /** What the form to renew with cashback is sent with. */
    public String renewalKey(String product) {
        return page().replaceFirst("(?s).*name=\"key\" value=\"([^\"]+)-" + product + "\".*", "$1-" + product);
    }

    /** The same, of a page that was opened before. */
    public void renewsWithCashback(String product, String key) {
        done("/my/renewals/cashback", Map.of("product", product, "key", key));
    }

    /** The current terms of use and privacy policy. */
    public Member acceptsTerms() {
        var terms = Demo.json(demo.as(login).get("/advantage-hub/api/v1/me/terms"));
        var answer = demo.as(login)
                .postJson(
                        "/advantage-hub/api/v1/me/terms/acceptance",
                        "{\"termsVersion\":" + terms.get("termsVersion") + ",\"privacyVersion\":"
                                + terms.get("privacyVersion") + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return this;
    }

    public void paysActivity() {
        done("/my/activity", Map.of());
    }

    public void agrees(String topic, boolean agreed) {
        done("/my/consents", Map.of("topic", topic, "agreed", Boolean.toString(agreed)));
    }

    /** Sends a form and goes where the answer leads, if it does. */
    public Landing sends(String path, Map<String, String> form) {
        return Landing.of(demo, login, demo.as(login).post(path, form));
    }

    /** The codes on the phone, newest first. */
    public List<String> codes() {
        return texts().stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(code -> code.group(1))
                .toList();
    }

    /** The member's own page. */
    public String page() {
        var answer = demo.as(login).get("/my");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What the phone shows, newest first. */
    public List<String> texts() {
        return demo.phone(phone).stream().map(Text::text).toList();
    }

    private void done(String path, Map<String, String> form) {
        var answer = demo.as(login).post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
