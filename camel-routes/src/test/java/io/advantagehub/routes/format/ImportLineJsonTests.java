package io.advantagehub.routes.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.usecase.Fault;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Import lines as contract §4 has them. */
class ImportLineJsonTests {
    private final ImportFormat format =
            ServiceLoader.load(ImportFormat.class).findFirst().orElseThrow();

    @Test
    void readsADistributorWithOrWithoutATime() {
        assertThat(read("{'distributor':{'distributorId':'ana','sponsorId':'zoe','phone':'+5511987650001'}}"))
                .isInstanceOfSatisfying(Line.Distributor.class, line -> {
                    assertThat(line.event().distributorId().value()).isEqualTo("ana");
                    assertThat(line.event().time()).isEqualTo(ImportFormat.UNDATED);
                    assertThat(line.event().profile().phone().e164()).isEqualTo("+5511987650001");
                });
        assertThat(read("{'distributor':{'distributorId':'ana','time':'2015-01-01T00:00:00+03:00'},'more':1}"))
                .isInstanceOfSatisfying(
                        Line.Distributor.class,
                        line -> assertThat(line.event().time()).isEqualTo("2014-12-31T21:00:00Z"));
    }

    @Test
    void readsAConsent() {
        assertThat(read("{'consent':{'distributorId':'ana','class':'PROMO','at':'2015-01-01T00:00:00Z'}}"))
                .isInstanceOfSatisfying(Line.Consent.class, line -> {
                    assertThat(line.event().time()).isEqualTo("2015-01-01T00:00:00Z");
                    assertThat(line.event().proof()).isNull();
                });
    }

    @Test
    void readsAnOpeningBalance() {
        assertThat(read("{'openingBalance':{'distributorId':'ana','reference':'r','amount':{'value':'1.50','currency':"
                        + "'BRL'},'earnedAt':'2025-01-01T00:00:00Z','maturesAt':'2025-01-01T00:00:00Z'}}"))
                .isInstanceOfSatisfying(Line.Opening.class, line -> {
                    assertThat(line.balance().amount().minor()).isEqualTo(150);
                    assertThat(line.balance().maturesAt()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
                    assertThat(line.balance().expiresAt()).isNull();
                });
    }

    @Test
    void namesEveryFaultOfALine() {
        assertThat(faults("{'openingBalance':{'reference':'a b','amount':{'value':'1','currency':'BRL'},"
                        + "'earnedAt':'yesterday'}}"))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "openingBalance.distributorId",
                        "openingBalance.reference",
                        "openingBalance.amount.value",
                        "openingBalance.earnedAt",
                        "openingBalance.maturesAt");
        assertThat(faults("{'distributor':{'distributorId':'ana','distributorId':'bruno'}}"))
                .extracting(Fault::message)
                .containsExactly("must not appear twice in its object");
        assertThat(faults("{'distributor':{'distributorId':'ana','displayName':'\\uD800'}}"))
                .extracting(Fault::field)
                .containsExactly("distributor.displayName");
    }

    @Test
    void refusesWhatIsNoLine() {
        for (String text :
                List.of("", "[]", "7", "null", "{}", "{'distributor':{},'consent':{}}", "{'distributor':1}")) {
            assertThat(read(text)).as(text).isInstanceOf(Line.Faulty.class);
        }
    }

    private List<Fault> faults(String line) {
        return ((Line.Faulty) read(line)).faults();
    }

    private Line read(String line) {
        return format.read(line.replace('\'', '"'));
    }
}
