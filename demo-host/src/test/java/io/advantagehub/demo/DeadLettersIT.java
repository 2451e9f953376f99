package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator looks after what could not take effect, over HTTP. */
@InTheDemo
class DeadLettersIT {
    private static final String LETTERS = "/advantage-hub/api/v1/admin/dead-letters";
    private final Demo demo;
    private final JdbcTemplate sql;

    DeadLettersIT(Demo demo, JdbcTemplate sql) {
        this.demo = demo;
        this.sql = sql;
    }

    @BeforeEach
    @AfterEach
    void forget() {
        sql.update("DELETE FROM ah_dead_letter");
    }

    @Test
    void isTakenUpAgainWhenAnAdministratorSaysSo() {
        UUID id = parked("visit-1", true);

        JsonNode listed = list("?limit=1");
        assertThat(listed.at("/items/0/id").asText()).isEqualTo(id.toString());
        assertThat(listed.at("/items/0/source").asText()).isEqualTo("demo-machine");
        assertThat(listed.at("/items/0/eventId").asText()).isEqualTo("visit-1");
        assertThat(listed.at("/items/0/subject").asText()).isEqualTo("ana");
        assertThat(listed.at("/items/0/cause").asText()).isEqualTo("failed");
        assertThat(listed.at("/items/0/status").asText()).isEqualTo("PARKED");
        assertThat(listed.at("/items/0/parkedAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(listed.get("nextCursor").isNull()).isTrue();

        HttpResponse<String> answer = demo.as("admin").postJson(LETTERS + "/" + id + "/retry", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Demo.json(answer).get("status").asText()).isEqualTo("RETRYING");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(sql.queryForObject(
                                "SELECT state FROM ah_inbox WHERE event_id = 'visit-1'", String.class))
                        .isEqualTo("D"));
        assertThat(list("").get("items")).isEmpty();
        assertThat(sql.queryForObject("SELECT actor FROM ah_dead_letter_decision WHERE decision = 'R'", String.class))
                .isEqualTo("admin");
    }

    @Test
    void isDiscardedOrRefusedWithAClearWord() {
        UUID id = parked("visit-2", false);

        HttpResponse<String> retry = demo.as("admin2").postJson(LETTERS + "/" + id + "/retry", "");
        assertThat(retry.statusCode()).isEqualTo(409);
        assertThat(Demo.json(retry).get("type").asText()).endsWith(":dead-letter-invalid");

        HttpResponse<String> discard = demo.as("admin2").postJson(LETTERS + "/" + id + "/discard", "");
        assertThat(Demo.json(discard).get("status").asText()).isEqualTo("DISCARDED");
        assertThat(list("?status=PARKED").get("items")).isEmpty();
        assertThat(list("?status=DISCARDED").get("items")).hasSize(1);
    }

    @Test
    void isNobodyElsesBusiness() {
        UUID id = parked("visit-3", false);

        assertThat(demo.as("ana").get(LETTERS).statusCode()).isEqualTo(403);
        assertThat(demo.as("operator")
                        .postJson(LETTERS + "/" + id + "/discard", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(demo.visitor().postJson(LETTERS + "/" + id + "/discard", "").statusCode())
                .isIn(401, 403);
        assertThat(demo.as("admin").postJson(LETTERS + "/x/retry", "").statusCode())
                .isEqualTo(404);
        assertThat(demo.as("admin")
                        .postJson(LETTERS + "/" + UUID.randomUUID() + "/retry", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(demo.as("admin").get(LETTERS + "?cursor=x").statusCode()).isEqualTo(400);
        assertThat(demo.as("admin").get(LETTERS + "?status=GONE").statusCode()).isEqualTo(400);
        assertThat(list("?status=PARKED").get("items")).hasSize(1);
    }

    private JsonNode list(String query) {
        HttpResponse<String> answer = demo.as("admin").get(LETTERS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Demo.json(answer);
    }

    /** As the plugin leaves it when a bug of its own, since mended, or the host's was in the way. */
    private UUID parked(String eventId, boolean valid) {
        UUID id = UUID.randomUUID();
        String hex = id.toString().replace("-", "");
        sql.update("INSERT IGNORE INTO ah_source (source) VALUES ('demo-machine')");
        Integer source =
                sql.queryForObject("SELECT source_no FROM ah_source WHERE source = 'demo-machine'", Integer.class);
        if (valid) {
            sql.update(
                    "INSERT INTO ah_inbox (id, part, lane, state, source_no, event_id, subject, type, time, accepted_at,"
                            + " payload) VALUES (UNHEX(?), 1, 1, 'P', ?, ?, 'ana', 'shop.visited', '2026-01-01', '2026-01-01', ?)",
                    hex,
                    source,
                    eventId,
                    "{\"data\":{},\"subject\":\"ana\",\"time\":\"2026-01-01T00:00:00.000000Z\",\"type\":\"shop.visited\"}");
        }
        sql.update(
                "INSERT INTO ah_dead_letter (id, source_no, event_id, type, cause, detail, content, parked_at)"
                        + " VALUES (UNHEX(?), ?, ?, 'shop.visited', 'failed', 'why', ?, '2026-01-01')",
                hex,
                source,
                eventId,
                valid ? null : "{\"subject\":\"ana\"}");
        return id;
    }
}
