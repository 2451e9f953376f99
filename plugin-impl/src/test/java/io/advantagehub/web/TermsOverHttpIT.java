package io.advantagehub.web;

import static io.advantagehub.web.Answered.assertProblem;
import static io.advantagehub.web.Answered.json;
import static io.advantagehub.web.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new version of a document asks everybody again, and shows what changed, over HTTP. */
@ExtendWith(ProgrammeHost.Shared.class)
class TermsOverHttpIT {
    private static final String MINE = "/me/terms";
    private static final String ADMIN = "/admin/terms";
    private static int people;

    private final ProgrammeHost host;
    private String ana;
    private JsonNode before;

    TermsOverHttpIT(ProgrammeHost host) {
        this.host = host;
    }

    @BeforeEach
    void somebodyWhoAcceptedTheFirst() {
        ana = "terms-ana" + people++;
        before = ok(host.administrator().get(ADMIN));
        assertThat(accepts(before).statusCode()).isEqualTo(200);
    }

    /** The tests beside this one know the first versions alone. */
    @AfterEach
    void theFirstAgain() {
        for (String table : new String[] {"ah_terms_acceptance", "ah_terms_version"}) {
            host.programme
                    .plugin()
                    .jdbc()
                    .update("DELETE FROM " + table + " WHERE kind = 'T' AND version > " + before.path("termsVersion"));
        }
    }

    @Test
    void asksAgainWithWhatWasAddedAndTakenAwayInTheReadersLanguage() {
        publish("ru", text -> text.replaceFirst("\n\n[^\n]+", "\n\nНовый пункт: здесь всё иначе."));

        JsonNode asked = mine("ru");
        assertThat(asked.path("termsVersion").asInt())
                .isEqualTo(before.path("termsVersion").asInt() + 1);
        assertThat(asked.path("accepted")).hasToString("{\"terms\":false,\"privacy\":true}");
        assertThat(asked.path("changes").fieldNames()).toIterable().containsExactly("terms");
        assertThat(asked.at("/changes/terms").findValuesAsText("type")).containsExactlyInAnyOrder("REMOVED", "ADDED");
        assertThat(asked.at("/changes/terms").findValuesAsText("text")).contains("Новый пункт: здесь всё иначе.");
        assertThat(asked.at("/texts/terms/ru").asText()).contains("Новый пункт");
        assertProblem(host.distributor(ana).get("/me/referral-links"), 403, "terms-not-accepted");
    }

    @Test
    void takesNoAcceptanceOfTheVersionBeforeAndNoMoreQuestionsAfterTheNew() {
        publish("en", text -> text + "\n\nOne more thing.");

        assertProblem(accepts(before), 409, "terms-version-not-current");
        JsonNode asked = mine("en");
        assertThat(asked.at("/changes/terms")).hasSize(1);
        assertThat(accepts(asked).statusCode()).isEqualTo(200);

        JsonNode after = mine("en");
        assertThat(after.path("accepted")).hasToString("{\"terms\":true,\"privacy\":true}");
        assertThat(after.path("changes")).isEmpty();
        ok(host.distributor(ana).get("/me/referral-links"));
    }

    @Test
    void showsNoChangesToWhoeverAcceptedNothingYet() {
        publish("en", text -> text + "\n\nOne more thing.");

        JsonNode asked = ok(host.distributor("terms-newcomer" + people).get(MINE));

        assertThat(asked.path("accepted")).hasToString("{\"terms\":false,\"privacy\":false}");
        assertThat(asked.path("changes")).isEmpty();
    }

    @Test
    void takesNoTextOfMoreParagraphsThanCanBeComparedWhileSomebodyWaits() {
        String many = "x\n\n".repeat(2_000);
        HttpResponse<String> refused = host.administrator().post(ADMIN, changed("en", text -> many + "y"));

        assertProblem(refused, 400, "invalid-request");
        assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("terms.en");
        assertThat(json(refused).at("/errors/0/message").asText()).contains("2000 paragraphs");
        publish("en", text -> many);
    }

    private String changed(String language, UnaryOperator<String> change) {
        ObjectNode texts = before.at("/texts/terms").deepCopy();
        texts.put(language, change.apply(texts.path(language).asText()));
        return new JsonMapper().createObjectNode().set("terms", texts).toString();
    }

    private void publish(String language, UnaryOperator<String> change) {
        HttpResponse<String> published = host.administrator().post(ADMIN, changed(language, change));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertThat(json(published).path("termsVersion").asInt())
                .isEqualTo(before.path("termsVersion").asInt() + 1);
    }

    private HttpResponse<String> accepts(JsonNode shown) {
        return host.distributor(ana)
                .post(
                        MINE + "/acceptance",
                        "{\"termsVersion\": " + shown.path("termsVersion") + ", \"privacyVersion\": "
                                + shown.path("privacyVersion") + ", \"locale\": \"en\"}");
    }

    private JsonNode mine(String language) {
        return ok(host.distributor(ana).speaking(language, MINE));
    }
}
