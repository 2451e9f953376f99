package io.advantagehub.web;

import static io.advantagehub.web.Answered.answered;
import static io.advantagehub.web.Answered.assertProblem;
import static io.advantagehub.web.Answered.json;
import static io.advantagehub.web.CodesHost.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PayoutId;
import io.advantagehub.api.event.PayoutFailed;
import io.advantagehub.confirmation.CodesFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Redemptions, transfers and payouts from the request to the code out of a message, and what becomes of them. */
@ExtendWith(CodesHost.Shared.class)
class MoneyByCodeIT {
    private static final String TOKEN = "tok-7f3a";

    private final CodesHost host;
    private final CodesFixture hub;
    private final DistributorId ana;
    private final DistributorId bruno;

    MoneyByCodeIT(CodesHost host) {
        this.host = host;
        hub = host.hub;
        hub.reset();
        ana = hub.somebody();
        bruno = hub.somebody();
        host.as(ana);
    }

    /** What somebody does with 40.00 of their 100.00. */
    enum Order {
        REDEMPTION("redemptions", "GRANTED"),
        TRANSFER("transfers", "DONE"),
        PAYOUT("payouts", "SENDING");

        private final String path;
        private final String done;

        Order(String path, String done) {
            this.path = path;
            this.done = done;
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void isDoneByTheCodeOutOfTheMessageAndOnce(Order order) {
        JsonNode asked = answered(202, ask(order));
        String id = asked.path("id").asText();
        String confirmation = asked.path("confirmation").path("id").asText();
        assertThat(asked.path("status").asText()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(hub.available(ana)).isEqualTo("60.00");
        assertThat(hub.text(ana)).contains("R$ 40,00").doesNotContain(TOKEN);
        String code = hub.code(ana);

        JsonNode executed = answered(200, host.enter(confirmation, code));

        assertThat(executed.path("status").asText()).isEqualTo("EXECUTED");
        assertThat(executed.path("operation").path("id").asText()).isEqualTo(id);
        assertThat(executed.path("operation").path("status").asText()).isEqualTo(order.done);
        assertThat(status(order, id)).isEqualTo(order.done);
        HttpResponse<String> again = host.enter(confirmation, code);
        assertProblem(again, 409, "confirmation-closed");
        assertThat(json(again).path("outcome")).isEqualTo(executed);
        assertThat(hub.available(ana)).isEqualTo("60.00");
        assertThat(hub.available(bruno)).isEqualTo(order == Order.TRANSFER ? "140.00" : "100.00");
    }

    @Test
    void whatAGiverWritesIsReadByBothAndByNobodyElse() {
        String note = "<b>Feliz aniversário</b>, \"Bruno\"";
        String body = "{\"to\": \"" + bruno + "\", \"amount\": " + CodesHost.brl("40.00")
                + ", \"note\": \"<b>Feliz aniversário</b>, \\\"Bruno\\\"\"}";
        String confirmation = waiting(host.order("/me/transfers", body));
        assertThat(newest(bruno).path("kind").asText()).isNotEqualTo("TRANSFER");
        host.as(ana);
        answered(200, host.enter(confirmation, hub.code(ana)));

        assertThat(newest(bruno).path("note").asText()).isEqualTo(note);
        assertThat(newest(ana).path("note").asText()).isEqualTo(note);
        assertThat(newest(ana).path("kind").asText()).isEqualTo("TRANSFER_HOLD");
        host.as(bruno);
        answered(202, host.transfer(hub.somebody(), "1.00"));
        assertThat(newest(bruno).path("note").isNull()).isTrue();
        assertThat(json(host.get("/me/movements")).at("/items/1/note").asText()).isEqualTo(note);
    }

    private JsonNode newest(DistributorId who) {
        return answered(200, host.as(who).get("/me/movements?limit=1")).at("/items/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "destination-closed | destination-closed | ru | Карта или счёт закрыты. Укажите другую карту или другой счёт. Сумма возвращена вам; если есть долг, сначала погашается он.",
                "AC04 | destination-closed | pt-BR | Este cartão foi cancelado ou esta conta foi encerrada. Informe outro destino. O valor foi devolvido a você; se houver dívida, ela é paga primeiro.",
                "- | - | en | It did not arrive. The amount has been returned to you; a debt, if there is one, is repaid from it first.",
                "tok-7f3a of ana@shop.example: 40817 8109 0099 says no | •••• of •••• •••• says no | en | It did not arrive. The amount has been returned to you; a debt, if there is one, is repaid from it first."
            })
    void whyAPayoutFailedIsToldButNothingThatIsNobodysBusiness(
            @Nullable String said, @Nullable String shown, String language, String text) {
        JsonNode asked = answered(202, ask(Order.PAYOUT));
        String id = asked.path("id").asText();
        answered(200, host.enter(asked.path("confirmation").path("id").asText(), hub.code(ana)));
        assertThat(json(host.get("/me/payouts/" + id)).path("failure").isNull()).isTrue();

        hub.happens(new PayoutFailed(ana, Instant.parse("2026-01-01T12:00:00Z"), new PayoutId(id), said));

        JsonNode failure =
                answered(200, host.speaking(language, "/me/payouts/" + id)).path("failure");
        assertThat(failure.path("reason").textValue()).isEqualTo(shown);
        assertThat(failure.path("description").asText()).isEqualTo(text);
        assertThat(json(host.speaking(language, "/me/payouts")).at("/items/0/failure"))
                .isEqualTo(failure);
    }

    @Test
    void aPayoutGoesToTheGatewayAfterItsCodeAlone() {
        String confirmation = waiting(ask(Order.PAYOUT));
        hub.runsErrands();
        assertThat(hub.paid(ana)).isEmpty();
        assertThat(hub.text(ana)).contains("4242");

        answered(200, host.enter(confirmation, hub.code(ana)));
        hub.runsErrands();
        hub.runsErrands();

        assertThat(hub.paid(ana)).containsExactly("40.00 BRL to " + TOKEN + " 4242");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REDEMPTION | UPDATE ah_redemption SET amount = amount + 1 WHERE confirmation_id = ?",
                "REDEMPTION | UPDATE ah_redemption SET currency = 'USD' WHERE confirmation_id = ?",
                "TRANSFER   | UPDATE ah_transfer_order SET amount = amount + 1 WHERE confirmation_id = ?",
                "TRANSFER   | UPDATE ah_transfer_order SET currency = 'USD' WHERE confirmation_id = ?",
                "TRANSFER   | UPDATE ah_transfer_order SET payee_id = 'person-1' WHERE confirmation_id = ?",
                "PAYOUT     | UPDATE ah_payout SET amount = amount + 1 WHERE confirmation_id = ?",
                "PAYOUT     | UPDATE ah_payout SET currency = 'USD' WHERE confirmation_id = ?",
                "PAYOUT     | UPDATE ah_payout SET destination_token = 'tok-another' WHERE confirmation_id = ?",
                "PAYOUT     | UPDATE ah_payout SET destination_last4 = '4343' WHERE confirmation_id = ?"
            })
    void isNotDoneWhereAFieldOfItIsAnotherByThen(Order order, String alteration) {
        isNotDoneOnce(order, alteration);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void isNotDoneWhereThePhoneOrTheEndOfTheCodeIsAnotherByThen(Order order) {
        isNotDoneOnce(order, "UPDATE ah_confirmation SET expires_at = expires_at + INTERVAL 1 MINUTE WHERE id = ?");
        isNotDoneOnce(
                order,
                "UPDATE ah_distributor d JOIN ah_confirmation c ON c.distributor_id = d.id"
                        + " SET d.phone = '+5511900000000' WHERE c.id = ?");
    }

    private void isNotDoneOnce(Order order, String alteration) {
        JsonNode asked = answered(202, ask(order));
        String confirmation = asked.path("confirmation").path("id").asText();
        String code = hub.code(ana);
        assertThat(hub.change(alteration, UUID.fromString(confirmation))).isEqualTo(1);

        assertProblem(host.enter(confirmation, code), 409, "operation-changed");
        assertProblem(host.enter(confirmation, code), 409, "operation-changed");

        assertThat(status(order, asked.path("id").asText())).isEqualTo("CANCELLED");
        hub.runsErrands();
        assertThat(hub.paid(ana)).isEmpty();
        assertThat(hub.available(ana)).isEqualTo("100.00");
        assertThat(hub.available(bruno)).isEqualTo("100.00");
    }

    @Test
    void isNotDoneWhereThePhoneWasChangedMeanwhileTheOrdinaryWay() {
        String payout = waiting(ask(Order.PAYOUT));
        String code = hub.code(ana);
        String change = waiting(host.post(
                "/me/phone", "{\"phone\": \"" + CodesFixture.otherPhone(ana).e164() + "\"}"));
        answered(200, host.enter(change, hub.code(ana)));

        assertProblem(host.enter(payout, code), 409, "operation-changed");
        assertThat(hub.available(ana)).isEqualTo("100.00");
    }

    @Test
    void theCodeOfOneOrderIsWrongForAnother() {
        String redemption = waiting(ask(Order.REDEMPTION));
        String forRedemption = hub.code(ana);
        String transfer = waiting(ask(Order.TRANSFER));
        String forTransfer = hub.code(ana);
        if (!forRedemption.equals(forTransfer)) {
            assertProblem(host.enter(redemption, forTransfer), 422, "wrong-code");
            assertProblem(host.enter(transfer, forRedemption), 422, "wrong-code");
        }
        answered(200, host.enter(redemption, forRedemption));
        answered(200, host.enter(transfer, forTransfer));

        assertThat(hub.available(ana)).isEqualTo("20.00");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void isCalledOffByItsConfirmation(Order order) {
        JsonNode asked = answered(202, ask(order));
        String confirmation = asked.path("confirmation").path("id").asText();
        String code = hub.code(ana);

        assertThat(host.delete("/me/confirmations/" + confirmation).statusCode())
                .isEqualTo(204);

        assertProblem(host.enter(confirmation, code), 409, "confirmation-closed");
        assertIsOver(order, asked, "CANCELLED");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void isOverWhenItsCodeIs(Order order) {
        JsonNode asked = answered(202, ask(order));
        String confirmation = asked.path("confirmation").path("id").asText();
        String code = hub.code(ana);
        hub.passes(Duration.ofMinutes(5));

        assertProblem(host.enter(confirmation, code), 410, "confirmation-expired");
        assertIsOver(order, asked, "EXPIRED");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void isCalledOffWithTheFifthWrongCode(Order order) {
        JsonNode asked = answered(202, ask(order));
        String confirmation = asked.path("confirmation").path("id").asText();
        String code = hub.code(ana);
        String wrong = hub.wrongCode(ana);
        for (int i = 0; i < 4; i++) {
            assertProblem(host.enter(confirmation, wrong), 422, "wrong-code");
        }
        assertProblem(host.enter(confirmation, wrong), 423, "confirmation-locked");

        assertProblem(host.enter(confirmation, code), 423, "confirmation-locked");
        assertIsOver(order, asked, "CANCELLED");
    }

    private void assertIsOver(Order order, JsonNode asked, String status) {
        assertThat(status(order, asked.path("id").asText())).isEqualTo(status);
        hub.runsErrands();
        assertThat(hub.paid(ana)).isEmpty();
        assertThat(hub.available(ana)).isEqualTo("100.00");
        assertThat(hub.available(bruno)).isEqualTo("100.00");
    }

    private HttpResponse<String> ask(Order order) {
        return switch (order) {
            case REDEMPTION -> host.redeem("40.00");
            case TRANSFER -> host.transfer(bruno, "40.00");
            case PAYOUT -> host.payOut("40.00", TOKEN);
        };
    }

    private String status(Order order, String id) {
        return answered(200, host.get("/me/" + order.path + "/" + id))
                .path("status")
                .asText();
    }
}
