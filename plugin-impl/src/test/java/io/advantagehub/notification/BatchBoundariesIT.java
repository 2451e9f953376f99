package io.advantagehub.notification;

import static io.advantagehub.api.MessageClass.TRANSACTIONAL;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.testing.History;
import io.advantagehub.testing.Person;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same history tells the same people the same things, wherever its batches end. */
class BatchBoundariesIT {
    private static final TestPlugin REPLAY = NewsFixture.plugin("replay");
    private static final int EVENTS = 600;

    @AfterAll
    static void close() {
        REPLAY.close();
    }

    @Test
    void noMessageDependsOnThem() {
        for (long seed : new long[] {1, System.nanoTime()}) {
            History history = history(new Random(seed));
            Outcome expected = outcome(history, 1);

            assertThat(expected.messages).as("seed %d", seed).hasSizeGreaterThan(EVENTS / 4);
            assertThat(outcome(history, 7)).as("batches of 7, seed %d", seed).isEqualTo(expected);
            assertThat(outcome(history, 500))
                    .as("batches of 500, seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static Outcome outcome(History history, int size) {
        NewsFixture.clear(REPLAY);
        REPLAY.take(history, size);
        REPLAY.bean(DueWork.class).runDue(Instant.parse("2027-06-01T00:00:00Z"), DueWork.Passage.STEP_BY_STEP);
        return new Outcome(NewsFixture.rows(REPLAY), NewsFixture.reminders(REPLAY));
    }

    /** Most events go on in time by hours, some lie in the past. */
    private static History history(Random random) {
        History history = new History();
        Instant clock = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < EVENTS; i++) {
            clock = clock.plus(Duration.ofHours(random.nextInt(12)));
            Instant at = random.nextInt(10) == 0 ? clock.minus(Duration.ofDays(random.nextInt(20))) : clock;
            history.add(event(random, "p" + random.nextInt(12), at, i));
        }
        return history;
    }

    private static HostEvent event(Random random, String who, Instant time, int i) {
        String at = time.toString();
        return switch (random.nextInt(9)) {
            case 0, 1 -> person(random, who).signsUp(at);
            case 2 -> person(random, who).updates(at);
            case 3 -> NewsFixture.agrees(who, at);
            case 4 -> NewsFixture.revokes(who, at);
            case 5 -> NewsFixture.bonus(who, (1 + random.nextInt(99)) + ".00", at);
            case 6 -> NewsFixture.buys(who, "o" + i, "100.00", at);
            case 7 ->
                NewsFixture.expiring(
                        who, time.plus(Duration.ofHours(random.nextInt(200))).toString(), at);
            default ->
                NewsFixture.paid(
                        who, time.plus(Duration.ofHours(random.nextInt(400))).toString(), at);
        };
    }

    private static Person person(Random random, String who) {
        Person person = aPerson(who);
        if (random.nextBoolean()) {
            person.named("Name " + random.nextInt(100));
        }
        if (random.nextBoolean()) {
            person.phone(random.nextInt(5) == 0 ? "+99912345678" : "+551198765000" + random.nextInt(9));
        }
        if (random.nextBoolean()) {
            person.speaking(List.of("pt-BR", "ru", "en", "fr").get(random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            person.in(List.of("Europe/Moscow", "America/Sao_Paulo").get(random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            person.agreeingTo(TRANSACTIONAL);
        }
        String sponsor = "p" + random.nextInt(12);
        return random.nextBoolean() && !sponsor.equals(who) ? person.under(sponsor) : person;
    }

    private record Outcome(List<String> messages, List<String> reminders) {}
}
