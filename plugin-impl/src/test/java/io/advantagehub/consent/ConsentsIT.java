package io.advantagehub.consent;

import static io.advantagehub.api.MessageClass.PROMO;
import static io.advantagehub.api.MessageClass.TRANSACTIONAL;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who agreed to what, as of any event. */
class ConsentsIT {
    private static final String AT = "2026-01-10T00:00:00Z";

    @AutoClose
    private static final TestPlugin PLUGIN =
            new TestPlugin(context -> {}, ConsentConfiguration.class, DistributorConfiguration.class);

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_distributor", "ah_sponsorship", "ah_consent");
    }

    @Test
    void nobodyAgreedWhoNeverSaidSo() {
        told(aPerson("bob").signsUp(AT));

        assertThat(agrees("bob", TRANSACTIONAL, Ids.LAST)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void theLastWordBeforeAnItemCounts(int size) {
        History history = History.of(
                granted("bob", TRANSACTIONAL),
                revoked("bob", TRANSACTIONAL),
                granted("bob", TRANSACTIONAL),
                revoked("ana", TRANSACTIONAL));
        PLUGIN.take(history, size);
        List<UUID> numbers = history.items().stream().map(item -> item.number()).toList();

        assertThat(agrees("bob", TRANSACTIONAL, numbers.get(0))).isFalse();
        assertThat(agrees("bob", TRANSACTIONAL, numbers.get(1))).isTrue();
        assertThat(agrees("bob", TRANSACTIONAL, numbers.get(2))).isFalse();
        assertThat(agrees("bob", TRANSACTIONAL, numbers.get(3))).isTrue();
        assertThat(agrees("bob", TRANSACTIONAL, Ids.LAST)).isTrue();
        assertThat(agrees("ana", TRANSACTIONAL, Ids.LAST)).isFalse();
    }

    @Test
    void eachClassIsAgreedToByItself() {
        told(granted("bob", PROMO));

        assertThat(agrees("bob", PROMO, Ids.LAST)).isTrue();
        assertThat(agrees("bob", TRANSACTIONAL, Ids.LAST)).isFalse();
    }

    @Test
    void aProfileMayCarrySeveralAndKeepsTheirProof() {
        told(aPerson("bob")
                .agreeingTo(TRANSACTIONAL)
                .agreeingTo(PROMO)
                .agreeingTo(TRANSACTIONAL)
                .signsUp(AT));

        assertThat(agrees("bob", TRANSACTIONAL, Ids.LAST)).isTrue();
        assertThat(agrees("bob", PROMO, Ids.LAST)).isTrue();
        assertThat(PLUGIN.jdbc()
                        .queryForList(
                                "SELECT CONCAT(seq, class, text_version, proof, given_at) FROM ah_consent ORDER BY seq",
                                String.class))
                .containsExactly(
                        "0TRANSACTIONALv1box ticked2026-01-01 00:00:00.000000",
                        "1PROMOv1box ticked2026-01-01 00:00:00.000000",
                        "2TRANSACTIONALv1box ticked2026-01-01 00:00:00.000000");
    }

    @Test
    void whatWasRejectedLeavesNoConsent() {
        told(
                aPerson("bob").under("ana").signsUp(AT),
                aPerson("ana").under("bob").agreeingTo(TRANSACTIONAL).signsUp(AT));

        assertThat(agrees("ana", TRANSACTIONAL, Ids.LAST)).isFalse();
    }

    @Test
    void asksOnceForAll() {
        Set<ConsentQuery> queries = new HashSet<>();
        History history = new History();
        for (int i = 0; i < 300; i++) {
            history.add(granted("d" + i, TRANSACTIONAL));
            queries.add(new ConsentQuery(new DistributorId("d" + i), TRANSACTIONAL, Ids.LAST));
        }
        PLUGIN.take(history);

        assertThat(PLUGIN.statements(() ->
                        assertThat(PLUGIN.bean(Consents.class).given(queries)).hasSize(300)))
                .isEqualTo(1);
    }

    private static void told(HostEvent... events) {
        PLUGIN.take(History.of(events));
    }

    private static HostEvent granted(String id, MessageClass messageClass) {
        return new ConsentGranted(new DistributorId(id), Instant.parse(AT), messageClass, "v1", null);
    }

    private static HostEvent revoked(String id, MessageClass messageClass) {
        return new ConsentRevoked(new DistributorId(id), Instant.parse(AT), messageClass, null, "STOP");
    }

    private static boolean agrees(String id, MessageClass messageClass, UUID before) {
        ConsentQuery query = new ConsentQuery(new DistributorId(id), messageClass, before);
        return PLUGIN.bean(Consents.class).given(Set.of(query)).contains(query);
    }
}
