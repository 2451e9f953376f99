package io.advantagehub.demo.story;

import io.advantagehub.demo.login.Accounts;
import io.advantagehub.demo.login.Role;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Referral;
import io.advantagehub.demo.people.Registration;
import io.advantagehub.demo.people.Topic;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is there when the demo opens for the first time. They join as anybody would, so the plugin hears of them. */
@Component
class Story {
    private static final String PASSWORD = "demo";

    private static final Set<Topic> NEWS = Set.of(Topic.ACCOUNT);

    private static final List<Registration> FOUNDERS = List.of(
            new Registration(
                    "ana",
                    PASSWORD,
                    "Ana Souza",
                    "+5511987650001",
                    "pt-BR",
                    "America/Sao_Paulo",
                    null,
                    Referral.NONE,
                    NEWS),
            new Registration(
                    "bruno",
                    PASSWORD,
                    "Bruno Petrov",
                    "+79165550002",
                    "ru",
                    "Europe/Moscow",
                    "ana",
                    Referral.NONE,
                    NEWS),
            new Registration(
                    "carla",
                    PASSWORD,
                    "Carla Miller",
                    "+12125550003",
                    "en",
                    "America/New_York",
                    "bruno",
                    Referral.NONE,
                    NEWS));

    private final People people;
    private final Accounts accounts;

    Story(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** All of it or nothing, and only where there is nobody yet. */
    @Transactional
    public void begin() {
        if (!accounts.areNone()) {
            return;
        }
        FOUNDERS.forEach(people::register);
        open("admin", Role.ADMINISTRATOR);
        open("admin2", Role.ADMINISTRATOR);
        open("operator", Role.OPERATOR);
        open("host", Role.HOST);
    }

    private void open(String login, Role role) {
        accounts.open(new Accounts.Opening(login, PASSWORD, role, null));
    }
}
