package io.advantagehub.web;

import static io.advantagehub.testing.Person.aPerson;
import static io.advantagehub.web.Answered.answered;
import static io.advantagehub.web.Answered.assertProblem;
import static io.advantagehub.web.Answered.json;
import static io.advantagehub.web.CodesHost.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Role;
import io.advantagehub.confirmation.CodesFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones over HTTP: proven, changed by a code to the old one or by an administrator, and what payouts make of it. */
@ExtendWith(CodesHost.Shared.class)
class PhonesOverHttpIT {
    private final CodesHost host;
    private final CodesFixture hub;
    private final DistributorId ana;
    private final DistributorId bruno;
    private final PhoneNumber old;
    private final PhoneNumber other;

    PhonesOverHttpIT(CodesHost host) {
        this.host = host;
        hub = host.hub;
        hub.reset();
        ana = hub.somebody();
        bruno = hub.somebody();
        old = CodesFixture.phone(ana);
        other = CodesFixture.otherPhone(ana);
        host.as(ana);
    }

    @Test
    void whoHasNoProvenPhoneMovesNoMoneyUntilThereIsOne() {
        DistributorId carla = hub.newcomer();
        host.as(carla);
        assertProblem(host.transfer(bruno, "1.00"), 409, "no-confirmation-method");

        HttpResponse<String> named = host.post("/me/phone", phone(CodesFixture.phone(carla)));
        assertThat(answered(202, named).path("verified").asBoolean()).isFalse();
        assertProblem(host.transfer(bruno, "1.00"), 409, "no-confirmation-method");
        JsonNode verified = answered(200, host.enter(waiting(named), hub.code(carla)));

        assertThat(verified.path("operation").path("status").asText()).isEqualTo("VERIFIED");
        assertThat(phone().path("verified").asBoolean()).isTrue();
        answered(200, host.enter(waiting(host.transfer(bruno, "1.00")), hub.code(carla)));
        assertThat(hub.available(bruno)).isEqualTo("101.00");
    }

    @Test
    void isProvenByAnotherCodeWhereTheFirstRanOut() {
        DistributorId carla = hub.newcomer();
        host.as(carla);
        String first = waiting(host.post("/me/phone", phone(CodesFixture.phone(carla))));
        String late = hub.code(carla);
        hub.passes(Duration.ofMinutes(5));
        assertProblem(host.enter(first, late), 410, "confirmation-expired");

        String second = waiting(host.post("/me/phone/verification", ""));
        answered(200, host.enter(second, hub.code(carla)));

        assertProblem(host.post("/me/phone/verification", ""), 409, "phone-verified");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | Código de confirmação. Troca de telefone: novo número +55 ** *****-%s. Não informe este código a ninguém.",
                "ru | Код подтверждения. Смена номера телефона: новый номер +55 ** *****-%s. Никому не сообщайте этот код.",
                "en | Confirmation code. Change of phone number: new number +55 ** *****-%s. Never tell anybody this code."
            })
    void theMessageOfAChangeSaysToWhichNumber(String locale, String expected) {
        DistributorId reader = hub.somebody(locale, "Reader");
        PhoneNumber wanted = CodesFixture.otherPhone(reader);
        host.as(reader);

        answered(202, host.post("/me/phone", phone(wanted)));

        assertThat(hub.text(reader)).startsWith(expected.formatted(last4(wanted)) + "\n");
    }

    @Test
    void anotherPhoneWaitsForTheCodeThatWentToTheOldOneAndPayoutsRestForADay() {
        HttpResponse<String> named = host.post("/me/phone", phone(other));
        assertThat(answered(202, named).path("pending").asText()).endsWith(last4(other));
        assertThat(json(named).path("phone").asText()).endsWith(last4(old)).doesNotContain("98765");
        assertThat(json(named).path("confirmation").path("destination").asText())
                .endsWith(last4(old));
        assertThat(hub.texts(other)).isEmpty();
        assertProblem(host.enter(waiting(named), hub.wrongCode(ana)), 422, "wrong-code");
        answered(200, host.enter(waiting(named), hub.code(old)));
        assertThat(phone().path("phone").asText()).endsWith(last4(other));
        assertThat(phone().path("verified").asBoolean()).isFalse();
        assertProblem(host.transfer(bruno, "1.00"), 409, "no-confirmation-method");

        answered(200, host.enter(waiting(host.post("/me/phone/verification", "")), hub.code(other)));

        assertProblem(host.payOut("10.00", "tok-1"), 422, "cooling-off");
        answered(202, host.transfer(bruno, "1.00"));
        hub.passes(Duration.ofDays(1));
        answered(200, host.enter(waiting(host.payOut("10.00", "tok-1")), hub.code(other)));
    }

    @Test
    void whatTheHostTellsChangesNoPhoneInUse() {
        hub.happens(aPerson(ana.value())
                .phone(other.e164())
                .agreeingTo(MessageClass.TRANSACTIONAL)
                .updates(hub.now().toString()));

        assertThat(phone().path("phone").asText()).endsWith(last4(old));
        assertThat(phone().path("pending").asText()).endsWith(last4(other));
        waiting(host.transfer(bruno, "1.00"));
        assertThat(hub.text(ana)).contains("@shop.example #");
        assertThat(hub.texts(other)).isEmpty();
    }

    @Test
    void anAdministratorDecidesAndTheCodeThatWasSentIsWorthNothing() {
        String change = waiting(host.post("/me/phone", phone(other)));
        String code = hub.code(old);
        host.as("admin", Role.ADMINISTRATOR);
        assertThat(answered(200, host.get("/admin/phone-changes")).toString()).contains(ana.value());

        JsonNode approved = answered(200, decide("approval"));

        assertThat(approved.path("phone").asText()).endsWith(last4(other));
        host.as(ana);
        assertProblem(host.enter(change, code), 409, "confirmation-closed");
        assertProblem(decide("approval"), 403, "forbidden");
    }

    @Test
    void anAdministratorRefusesAndTheOldPhoneStays() {
        String change = waiting(host.post("/me/phone", phone(other)));
        String code = hub.code(old);
        host.as("admin", Role.ADMINISTRATOR);

        JsonNode refused = answered(200, decide("refusal"));

        assertThat(refused.path("phone").asText()).endsWith(last4(old));
        assertThat(refused.path("pending").isNull()).isTrue();
        host.as(ana);
        assertProblem(host.enter(change, code), 409, "confirmation-closed");
        assertThat(phone().path("verified").asBoolean()).isTrue();
    }

    @Test
    void whereMessagesOnlyGoIntoTheLogNothingIsConfirmedByThem() {
        hub.fallsSilent();

        assertProblem(host.transfer(bruno, "1.00"), 409, "no-confirmation-method");
        assertProblem(host.redeem("1.00"), 409, "no-confirmation-method");
        assertProblem(host.payOut("1.00", "tok-1"), 409, "no-confirmation-method");
        assertProblem(host.post("/me/phone", phone(other)), 409, "no-confirmation-method");
        assertThat(phone().path("pending").isNull()).isTrue();
        assertThat(hub.available(ana)).isEqualTo("100.00");
    }

    @Test
    void whatIsNoNumberIsSaidToBeNone() {
        HttpResponse<String> answer = host.post("/me/phone", "{\"phone\": \"11987650001\"}");

        assertProblem(answer, 400, "invalid-request");
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("phone");
        assertThat(answer.body()).doesNotContain("11987650001");
    }

    private HttpResponse<String> decide(String word) {
        return host.post(
                "/admin/distributors/" + ana + "/phone-change/" + word, "{\"reason\": \"came with a passport\"}");
    }

    private JsonNode phone() {
        return answered(200, host.get("/me/phone"));
    }

    private static String phone(PhoneNumber number) {
        return "{\"phone\": \"" + number.e164() + "\"}";
    }

    private static String last4(PhoneNumber number) {
        return number.e164().substring(number.e164().length() - 4);
    }
}
