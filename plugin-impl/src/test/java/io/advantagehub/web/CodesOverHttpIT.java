package io.advantagehub.web;

import static io.advantagehub.web.Answered.assertProblem;
import static io.advantagehub.web.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Role;
import io.advantagehub.confirmation.CodesFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked for, entered and answered over HTTP, in the words of contract §2. */
@ExtendWith(CodesHost.Shared.class)
class CodesOverHttpIT {
    private final CodesHost host;
    private final CodesFixture hub;
    private final DistributorId ana;
    private final DistributorId bruno;

    CodesOverHttpIT(CodesHost host) {
        this.host = host;
        hub = host.hub;
        hub.reset();
        ana = hub.somebody();
        bruno = hub.somebody();
        host.as(ana);
    }

    @Test
    void aTransferWaitsForItsCode() {
        HttpResponse<String> asked = transfer("40.00");
        assertThat(asked.statusCode()).isEqualTo(202);
        JsonNode confirmation = json(asked).path("confirmation");
        assertThat(json(asked).path("status").asText()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(confirmation.fieldNames())
                .toIterable()
                .containsExactly("id", "status", "method", "expiresAt", "destination", "resendAfter", "attemptsLeft");
        assertThat(confirmation.path("destination").asText()).matches("\\+55 \\*\\* \\*{5}-[0-9]{4}");
        String id = confirmation.path("id").asText();

        HttpResponse<String> wrong = host.enter(id, hub.wrongCode(ana));
        assertProblem(wrong, 422, "wrong-code");
        assertThat(json(wrong).path("attemptsLeft").asInt()).isEqualTo(4);
        HttpResponse<String> right = host.enter(id, hub.code(ana));
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(json(right).path("status").asText()).isEqualTo("EXECUTED");
        assertThat(json(right).path("operation").path("status").asText()).isEqualTo("DONE");
        HttpResponse<String> again = host.enter(id, hub.code(ana));
        assertProblem(again, 409, "confirmation-closed");
        assertThat(json(again).path("outcome").path("status").asText()).isEqualTo("EXECUTED");
        assertThat(json(host.get("/me/transfers/" + json(asked).path("id").asText()))
                        .path("status")
                        .asText())
                .isEqualTo("DONE");
    }

    @Test
    void whatIsNoCodeIsNoGuess() {
        String id = confirmationOf(transfer("1.00"));

        assertProblem(host.enter(id, "seven"), 400, "invalid-request");
        assertProblem(host.post("/me/confirmations/" + id + "/code", "{}"), 400, "invalid-request");
        assertThat(json(host.get("/me/confirmations/" + id))
                        .path("attemptsLeft")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void anUnknownIdAndAnotherPersonsAreAnsweredAlike() {
        String anas = confirmationOf(transfer("1.00"));
        String code = hub.code(ana);
        host.as(bruno);

        HttpResponse<String> others = host.enter(anas, code);
        HttpResponse<String> nobodys = host.enter(UUID.randomUUID().toString(), code);

        assertProblem(others, 404, "not-found");
        assertThat(others.body()).isEqualTo(nobodys.body());
        assertProblem(host.get("/me/confirmations/" + anas), 404, "not-found");
        assertProblem(host.post("/me/confirmations/" + anas + "/resend", ""), 404, "not-found");
        assertProblem(host.delete("/me/confirmations/" + anas), 404, "not-found");
    }

    @Test
    void fiveWrongOnesLockThePersonOutOfAskingToo() {
        String id = confirmationOf(transfer("1.00"));
        String right = hub.code(ana);
        String wrong = hub.wrongCode(ana);
        for (int i = 0; i < 4; i++) {
            host.enter(id, wrong);
        }

        HttpResponse<String> locked = host.enter(id, wrong);
        assertProblem(locked, 423, "confirmation-locked");
        assertThat(locked.headers().firstValue("Retry-After")).hasValue("900");
        HttpResponse<String> asking = transfer("1.00");
        assertProblem(asking, 423, "confirmation-locked");
        assertThat(asking.headers().firstValue("Retry-After")).hasValue("900");
        assertProblem(host.enter(id, right), 423, "confirmation-locked");
        hub.passes(Duration.ofMinutes(15));
        assertProblem(host.enter(id, right), 409, "confirmation-closed");
        assertThat(hub.available(ana)).isEqualTo("100.00");
    }

    @Test
    void anotherCodeIsSentLater() {
        String id = confirmationOf(transfer("1.00"));

        HttpResponse<String> tooSoon = host.post("/me/confirmations/" + id + "/resend", "");
        assertProblem(tooSoon, 429, "resend-too-soon");
        assertThat(tooSoon.headers().firstValue("Retry-After")).hasValue("60");
        hub.passes(Duration.ofMinutes(1));
        assertThat(host.post("/me/confirmations/" + id + "/resend", "").statusCode())
                .isEqualTo(202);
        hub.passes(Duration.ofMinutes(5));
        assertProblem(host.enter(id, "123456"), 410, "confirmation-expired");
        assertProblem(host.post("/me/confirmations/" + id + "/resend", ""), 410, "confirmation-expired");
    }

    @Test
    void whatTheHostCannotDoNowIsTriedAgainWithTheSameCode() {
        host.as("shop", Role.HOST);
        String id = confirmationOf(ask(operation("hotel.book", ana.value(), "\"to\": \"Hotel\"")));
        host.as(ana);
        hub.bookingFails(true);

        HttpResponse<String> notNow = host.enter(id, hub.code(ana));
        assertProblem(notNow, 503, "unavailable");
        assertThat(notNow.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(host.get("/me/confirmations/" + id)).path("status").asText())
                .isEqualTo("PENDING");

        hub.bookingFails(false);
        assertThat(json(host.enter(id, hub.code(ana))).path("status").asText()).isEqualTo("EXECUTED");
    }

    @Test
    void callingOffEitherCallsOffBoth() {
        HttpResponse<String> first = transfer("1.00");
        assertThat(host.delete("/me/confirmations/" + confirmationOf(first)).statusCode())
                .isEqualTo(204);
        assertThat(json(host.get("/me/transfers/" + json(first).path("id").asText()))
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");

        HttpResponse<String> second = transfer("1.00");
        assertThat(host.delete("/me/transfers/" + json(second).path("id").asText())
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(host.get("/me/confirmations/" + confirmationOf(second)))
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aHostsOwnOperationIsAskedForOnceByItsKey() {
        host.as("shop", Role.HOST);
        String wanted = operation("voucher.print", ana.value(), "\"to\": \"Hotel\"");
        assertProblem(host.post("/operations", wanted), 400, "idempotency-key-missing");

        HttpResponse<String> asked = host.post("/operations", wanted, "key-" + ana);
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(host.post("/operations", wanted, "key-" + ana).body()).isEqualTo(asked.body());
        String id = confirmationOf(asked);
        assertThat(json(host.get("/operations/" + id)).path("status").asText()).isEqualTo("PENDING");
        assertProblem(outcome(id, "EXECUTED"), 409, "confirmation-closed");
        host.as(ana);
        assertThat(json(host.enter(id, hub.code(ana))).path("status").asText()).isEqualTo("CONFIRMED");

        host.as("shop", Role.HOST);
        assertThat(json(outcome(id, "FAILED")).path("status").asText()).isEqualTo("FAILED");
        assertThat(outcome(id, "FAILED").statusCode()).isEqualTo(200);
        assertProblem(outcome(id, "EXECUTED"), 409, "confirmation-closed");
        assertProblem(outcome(id, "DONE"), 400, "invalid-request");
        assertProblem(host.get("/operations/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void aHostIsToldNothingOfWhatWasAlteredAfterItWasConfirmed() {
        host.as("shop", Role.HOST);
        String id = confirmationOf(ask(operation("voucher.print", ana.value(), "\"to\": \"Hotel\"")));
        host.as(ana);
        host.enter(id, hub.code(ana));
        host.as("shop", Role.HOST);
        assertThat(json(host.get("/operations/" + id)).path("status").asText()).isEqualTo("CONFIRMED");

        hub.change(
                "UPDATE ah_confirmation SET fields = REPLACE(fields, 'Hotel', 'Motel') WHERE id = ?",
                UUID.fromString(id));

        assertProblem(host.get("/operations/" + id), 409, "operation-changed");
    }

    @Test
    void whatIsNoWholeOperationIsRefused() {
        host.as("shop", Role.HOST);

        assertProblem(ask(operation("bank.robbery", ana.value(), "\"to\": \"x\"")), 422, "unknown-operation-type");
        assertProblem(ask(operation("voucher.print", ana.value(), "\"from\": \"x\"")), 400, "invalid-request");
        assertProblem(
                ask(operation("voucher.print", ana.value(), "\"to\": \"x\", \"more\": \"y\"")), 400, "invalid-request");
        assertProblem(
                ask(operation("voucher.print", ana.value(), "\"to\": \"4111 1111 1111 1111\"")),
                422,
                "card-number-refused");
        assertProblem(ask(operation("voucher.print", "nobody-at-all", "\"to\": \"x\"")), 409, "no-confirmation-method");
        host.as(ana);
        assertProblem(ask(operation("voucher.print", ana.value(), "\"to\": \"x\"")), 403, "forbidden");
    }

    private HttpResponse<String> transfer(String amount) {
        return host.transfer(bruno, amount);
    }

    private static String operation(String type, String who, String fields) {
        return "{\"type\": \"" + type + "\", \"distributorId\": \"" + who
                + "\", \"fields\": {\"amount\": {\"value\": \"5.00\", \"currency\": \"BRL\"}, " + fields + "}}";
    }

    private HttpResponse<String> ask(String operation) {
        return host.order("/operations", operation);
    }

    private HttpResponse<String> outcome(String id, String status) {
        return host.post("/operations/" + id + "/outcome", "{\"status\": \"" + status + "\"}");
    }

    private static String confirmationOf(HttpResponse<String> asked) {
        return json(asked).path("confirmation").path("id").asText();
    }
}
