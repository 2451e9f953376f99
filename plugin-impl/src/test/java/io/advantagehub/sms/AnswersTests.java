package io.advantagehub.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AnswersTests {
    private final List<Sms> two = List.of(sms(), sms());

    @Test
    void tellsTheGatewayWhatNobodyWaitsForAnyMore() {
        ScriptedGateway gateway = new ScriptedGateway();
        CompletableFuture<Outcome> never = new CompletableFuture<>();
        gateway.script.add(() -> never);

        List<Outcome> outcomes = Answers.of(gateway, two, Duration.ofMillis(50));

        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Unknown("no answer in time"));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Accepted.class);
        assertThat(never).isDone();
    }

    @Test
    void aMissingStageSpoilsNoOtherAnswer() {
        assertUnknownThenAccepted(Answers.of(batch -> Arrays.asList(null, accepted()), two), "no answer");
    }

    @Test
    void anAnswerOfNothingSpoilsNoOther() {
        ScriptedGateway gateway = new ScriptedGateway().then(null);

        assertUnknownThenAccepted(Answers.of(gateway, two), "no answer");
    }

    @Test
    void aStageThatIsNoFutureSpoilsNoOtherAnswer() {
        CompletableFuture<Outcome> stage = new CompletableFuture<>() {
            @Override
            public CompletableFuture<Outcome> toCompletableFuture() {
                throw new UnsupportedOperationException();
            }
        };
        ScriptedGateway gateway = new ScriptedGateway();
        gateway.script.add(() -> stage);

        assertUnknownThenAccepted(Answers.of(gateway, two), "UnsupportedOperationException");
    }

    @Test
    void noListIsNoAnswer() {
        assertThat(Answers.of(batch -> null, two))
                .hasSize(2)
                .containsOnly(new Outcome.Unknown("answers do not match messages"));
    }

    private static void assertUnknownThenAccepted(List<Outcome> outcomes, String reason) {
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Unknown(reason));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Accepted.class);
    }

    private static CompletableFuture<Outcome> accepted() {
        return CompletableFuture.completedFuture(new Outcome.Accepted(null));
    }

    private static Sms sms() {
        return new Sms(UUID.randomUUID(), new PhoneNumber("+5511987650001"), "text", MessageClass.TRANSACTIONAL, null);
    }
}
