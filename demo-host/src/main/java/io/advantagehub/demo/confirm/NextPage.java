package io.advantagehub.demo.confirm;

import io.advantagehub.api.Confirmation;
import io.advantagehub.demo.page.Format;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a form that wants something confirmed leads: to the code's page, or back with a word. */
@Component
public class NextPage {
    private static final String BACK = "/my";
    private static final String ADDRESS = "/my/confirmations/";

    private final Intents intents;
    private final Format format;

    NextPage(Intents intents, Format format) {
        this.intents = intents;
        this.format = format;
    }

    /** To the page that asks for the code. */
    public String confirmation(Confirmation confirmation, Purpose purpose) {
        return "redirect:" + addressOf(confirmation, purpose);
    }

    /** The address of the page that asks for the code. */
    public String addressOf(Confirmation confirmation, Purpose purpose) {
        intents.remember(confirmation.id(), purpose);
        return address(confirmation.id());
    }

    /** To the page of the newest of that kind that waits for its code, where there is one. */
    public Optional<String> waiting(Kind kind, String person) {
        return intents.waiting(person).stream()
                .filter(waiting -> waiting.purpose().kind() == kind)
                .map(waiting -> "redirect:" + address(waiting.id()))
                .findFirst();
    }

    /** Back, where it is done. */
    public String done(Purpose purpose, RedirectAttributes notices) {
        told("notice", "confirm.done." + purpose.kind().type(), said(purpose), notices);
        return "redirect:" + purpose.kind().page();
    }

    /** Back, and nothing has happened. */
    public String refused(String word, RedirectAttributes notices) {
        return refused(BACK, word, notices);
    }

    /** Back to where that begins, and nothing has happened. */
    public String refused(Kind kind, String word, RedirectAttributes notices) {
        return refused(kind.page(), word, notices);
    }

    private static String refused(String page, String word, RedirectAttributes notices) {
        told("fault", Refusals.key(word), new Object[0], notices);
        return "redirect:" + page;
    }

    String cancelled(Purpose purpose, RedirectAttributes notices) {
        told("notice", "confirm.cancelled", new Object[0], notices);
        return "redirect:" + purpose.kind().page();
    }

    /** What every message about it may mention: the amount, and whom it goes to. */
    Object[] said(Purpose purpose) {
        return new Object[] {format.money(purpose.amount()), purpose.target() == null ? "" : purpose.target()};
    }

    static String address(Object confirmation) {
        return ADDRESS + confirmation;
    }

    private static void told(String what, String key, Object[] args, RedirectAttributes notices) {
        notices.addFlashAttribute(what, key);
        notices.addFlashAttribute(what + "Args", args);
    }
}
