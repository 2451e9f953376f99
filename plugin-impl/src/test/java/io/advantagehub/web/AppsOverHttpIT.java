package io.advantagehub.web;

import static io.advantagehub.web.Answered.answered;
import static io.advantagehub.web.Answered.assertProblem;
import static io.advantagehub.web.Answered.json;
import static io.advantagehub.web.CodesHost.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Role;
import io.advantagehub.confirmation.CodesFixture;
import io.advantagehub.totp.AnApp;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Authenticator apps over HTTP: from the picture that is scanned to the money that its codes move. */
@ExtendWith(CodesHost.Shared.class)
class AppsOverHttpIT {
    private static final Duration A_STEP = Duration.ofSeconds(30);

    private final CodesHost host;
    private final CodesFixture hub;
    private final DistributorId ana;
    private final DistributorId bruno;

    AppsOverHttpIT(CodesHost host) {
        this.host = host;
        hub = host.hub;
        hub.reset();
        ana = hub.somebody();
        bruno = hub.somebody();
        host.as(ana);
    }

    @Test
    void isEnrolledByAPictureAndTheCodesOfBothPhoneAndApp() {
        HttpResponse<String> begun = host.post("/me/totp", "");
        JsonNode told = answered(202, begun);
        assertThat(begun.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(told.path("status").asText()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(told.path("notice").fieldNames()).toIterable().containsExactlyInAnyOrder("pt-BR", "ru", "en");
        AnApp app = AnApp.scanning(told.path("qr").asText());
        assertProblem(verify(app.code(hub.now())), 409, "confirmation-pending");

        answered(200, host.enter(waiting(begun), hub.code(ana)));
        assertProblem(verify(app.code(hub.now().plusSeconds(600))), 422, "wrong-code");
        assertThat(json(host.get("/me/totp")).path("status").asText()).isEqualTo("AWAITING_CODE");
        waiting(host.transfer(bruno, "1.00"));
        assertThat(answered(200, verify(app.code(hub.now()))).path("status").asText())
                .isEqualTo("ACTIVE");

        assertThat(host.get("/me/totp").body()).doesNotContain("secret");
        assertProblem(host.post("/me/totp", ""), 409, "totp-active");
    }

    @Test
    void itsCodesConfirmInThePlaceOfMessagesAndEachOnce() {
        AnApp app = active();
        int messages = hub.texts(CodesFixture.phone(ana)).size();
        HttpResponse<String> asked = host.transfer(bruno, "40.00");
        JsonNode confirmation = answered(202, asked).path("confirmation");
        assertThat(confirmation.path("method").asText()).isEqualTo("TOTP");
        assertThat(confirmation.path("destination").isNull()).isTrue();
        assertThat(confirmation.path("resendAfter").isNull()).isTrue();
        assertProblem(host.post("/me/confirmations/" + waiting(asked) + "/resend", ""), 409, "no-confirmation-method");
        String code = app.code(hub.now());

        assertProblem(host.enter(waiting(asked), code.equals("000000") ? "000001" : "000000"), 422, "wrong-code");
        answered(200, host.enter(waiting(asked), code));
        String second = waiting(host.transfer(bruno, "10.00"));
        assertProblem(host.enter(second, code), 422, "wrong-code");
        hub.passes(A_STEP);
        answered(200, host.enter(second, app.code(hub.now())));

        assertThat(hub.available(bruno)).isEqualTo("150.00");
        assertThat(hub.texts(CodesFixture.phone(ana))).hasSize(messages);
    }

    @Test
    void whoeverGuessesItsCodesIsLockedOutAsByAnyOther() {
        AnApp app = active();
        String asked = waiting(host.redeem("40.00"));
        String wrong = app.code(hub.now().plusSeconds(600));
        for (int i = 0; i < 4; i++) {
            assertProblem(host.enter(asked, wrong), 422, "wrong-code");
        }

        assertProblem(host.enter(asked, wrong), 423, "confirmation-locked");
        assertProblem(host.enter(asked, app.code(hub.now())), 423, "confirmation-locked");
        assertThat(hub.available(ana)).isEqualTo("100.00");
    }

    @Test
    void noCodeToANumberThatTheCallerNamesForgivesGuessesAtItsCodes() {
        DistributorId carla = hub.newcomer();
        host.as(carla);
        AnApp app = AnApp.scanning(
                answered(202, host.post("/me/totp", "")).path("qr").asText());
        answered(200, verify(app.code(hub.now())));
        String asked = waiting(host.transfer(bruno, "1.00"));
        String wrong = app.code(hub.now().plusSeconds(600));
        for (int i = 0; i < 3; i++) {
            assertProblem(host.enter(asked, wrong), 422, "wrong-code");
        }

        answered(200, host.enter(waiting(names(CodesFixture.phone(carla))), hub.code(carla)));
        answered(200, host.enter(waiting(names(CodesFixture.otherPhone(carla))), hub.code(carla)));

        HttpResponse<String> fourth = host.enter(asked, wrong);
        assertProblem(fourth, 422, "wrong-code");
        assertThat(json(fourth).path("attemptsLeft").asInt()).isEqualTo(1);
        assertProblem(host.enter(asked, wrong), 423, "confirmation-locked");
    }

    private HttpResponse<String> names(PhoneNumber phone) {
        return host.post("/me/phone", "{\"phone\": \"" + phone.e164() + "\"}");
    }

    @Test
    void whoIsLockedEntersNoFirstCodeOfAnAppEither() {
        HttpResponse<String> begun = host.post("/me/totp", "");
        AnApp app = AnApp.scanning(json(begun).path("qr").asText());
        answered(200, host.enter(waiting(begun), hub.code(ana)));
        String wrong = app.code(hub.now().plusSeconds(600));
        for (int i = 0; i < 4; i++) {
            assertProblem(verify(wrong), 422, "wrong-code");
        }
        assertProblem(verify(wrong), 423, "confirmation-locked");

        HttpResponse<String> right = verify(app.code(hub.now()));
        assertProblem(right, 423, "confirmation-locked");
        assertThat(right.headers().firstValue("Retry-After")).hasValue("900");
        hub.passes(Duration.ofMinutes(15));
        answered(200, verify(app.code(hub.now())));
    }

    @Test
    void goesWhenItsOwnCodeSaysSo() {
        AnApp app = active();
        HttpResponse<String> leaving = host.delete("/me/totp");
        assertThat(answered(202, leaving).path("confirmation").path("method").asText())
                .isEqualTo("TOTP");

        JsonNode removed = answered(200, host.enter(waiting(leaving), app.code(hub.now())));

        assertThat(removed.path("operation").path("status").asText()).isEqualTo("REMOVED");
        assertThat(json(host.get("/me/totp")).path("status").asText()).isEqualTo("NONE");
        assertThat(host.delete("/me/totp").statusCode()).isEqualTo(204);
        HttpResponse<String> asked = host.transfer(bruno, "1.00");
        assertThat(json(asked).path("confirmation").path("method").asText()).isEqualTo("SMS");
        answered(200, host.enter(waiting(asked), hub.code(ana)));
    }

    @Test
    void aLostOneIsTakenAwayByAnAdministrator() {
        AnApp app = active();
        String asked = waiting(host.transfer(bruno, "1.00"));
        host.as("admin", Role.ADMINISTRATOR);
        String removal = "/admin/distributors/" + ana + "/totp-removal";
        assertThat(host.post(removal, "{\"reason\": \"phone lost, passport seen\"}")
                        .statusCode())
                .isLessThan(300);
        host.as(ana);

        assertProblem(host.enter(asked, app.code(hub.now())), 422, "wrong-code");
        assertThat(json(host.transfer(bruno, "1.00"))
                        .path("confirmation")
                        .path("method")
                        .asText())
                .isEqualTo("SMS");
    }

    @Test
    void isTheOnlyWayWhereMessagesOnlyGoIntoTheLog() {
        hub.fallsSilent();
        JsonNode begun = answered(202, host.post("/me/totp", ""));
        assertThat(begun.path("confirmation").isNull()).isTrue();
        AnApp app = AnApp.scanning(begun.path("qr").asText());
        answered(200, verify(app.code(hub.now())));
        hub.passes(A_STEP);

        answered(200, host.enter(waiting(host.transfer(bruno, "40.00")), app.code(hub.now())));

        assertThat(hub.available(bruno)).isEqualTo("140.00");
    }

    /** An app in use, whose first code was taken a while ago. */
    private AnApp active() {
        HttpResponse<String> begun = host.post("/me/totp", "");
        answered(200, host.enter(waiting(begun), hub.code(ana)));
        AnApp app = AnApp.scanning(json(begun).path("qr").asText());
        answered(200, verify(app.code(hub.now())));
        hub.passes(A_STEP);
        return app;
    }

    private HttpResponse<String> verify(String code) {
        return host.post("/me/totp/verification", "{\"code\": \"" + code + "\"}");
    }
}
