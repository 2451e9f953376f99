package io.advantagehub.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationFormTests {
    private static final RegistrationForm GOOD = new RegistrationForm(
            "dora", "secret", "Dora", "+55 (11) 98765-0009", "pt-BR", "America/Sao_Paulo", "ana", null, true, false);

    @Test
    void takesAFormThatIsFilledIn() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(GOOD.registration(Referral.NONE).phone()).isEqualTo("+5511987650009");
        assertThat(GOOD.registration(Referral.NONE).agreedTo()).containsExactly(Topic.ACCOUNT);
    }

    @Test
    void takesAFormWithoutSponsor() {
        RegistrationForm form =
                new RegistrationForm("dora", "secret", "Dora", "+5511987650009", "ru", "UTC", " ", "", false, false);

        assertThat(faults(form)).isEmpty();
        assertThat(form.registration(Referral.NONE).sponsor()).isNull();
        assertThat(form.registration(Referral.NONE).agreedTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "login,Dora,secret,+5511987650009,pt-BR,UTC,ana",
        "login,taken,secret,+5511987650009,pt-BR,UTC,ana",
        "password,dora,abc,+5511987650009,pt-BR,UTC,ana",
        "phone,dora,secret,11987650009,pt-BR,UTC,ana",
        "locale,dora,secret,+5511987650009,fr,UTC,ana",
        "timeZone,dora,secret,+5511987650009,ru,Sao Paulo,ana",
        "sponsor,dora,secret,+5511987650009,ru,UTC,nobody"
    })
    void namesTheFieldThatIsWrong(
            String field, String login, String password, String phone, String locale, String zone, String sponsor) {
        assertThat(faults(
                        new RegistrationForm(login, password, "Dora", phone, locale, zone, sponsor, null, true, true)))
                .containsOnlyKeys(field);
    }

    @Test
    void namesACodeThatNobodyHas() {
        RegistrationForm known = new RegistrationForm(
                "dora", "secret", "Dora", "+5511987650009", "ru", "UTC", "", " 7F3K9M2QXW ", false, false);
        RegistrationForm unknown = new RegistrationForm(
                "dora", "secret", "Dora", "+5511987650009", "ru", "UTC", "", "made up", false, false);

        assertThat(faults(known)).isEmpty();
        assertThat(faults(unknown)).isEqualTo(Map.of("code", "register.fault.code"));
    }

    @Test
    void namesAllFieldsOfAnEmptyForm() {
        assertThat(faults(new RegistrationForm(null, null, null, null, null, null, null, null, false, false)))
                .containsOnlyKeys("login", "password", "displayName", "phone", "locale", "timeZone");
    }

    private static Map<String, String> faults(RegistrationForm form) {
        return form.faults(login -> !login.equals("taken"), "ana"::equals, "7F3K9M2QXW"::equals);
    }
}
