package io.advantagehub.demo.confirm;

import io.advantagehub.demo.my.MySection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What waits for a code, on a person's own page; and the key by which a form there that is sent twice is one wish. */
@Component
class ConfirmSection implements MySection {
    private final Intents intents;

    ConfirmSection(Intents intents) {
        this.intents = intents;
    }

    @Override
    public void show(String person, Model page) {
        page.addAttribute("waiting", intents.waiting(person));
        page.addAttribute("wishKey", UUID.randomUUID().toString());
    }
}
