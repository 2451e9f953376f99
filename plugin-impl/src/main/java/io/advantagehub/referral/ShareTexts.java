package io.advantagehub.referral;

import io.advantagehub.words.Texts;
import java.util.Locale;
import java.util.Map;

/** What a distributor may send along with a link, in each language. Thread-safe. */
final class ShareTexts {
    private final Texts texts = Texts.beside(ShareTexts.class);

    /** By language. */
    Map<String, String> of(Item item, String url) {
        return Texts.byTag(language -> text(language, item, url));
    }

    /** What an administrator made up is called by the host's own word. */
    private String text(Locale language, Item item, String url) {
        String which =
                item.equals(Item.NEW_ACCOUNT) ? "new-account" : item.plan().isEmpty() ? "product" : "plan";
        return texts.text(language, "share." + which)
                .replace("{product}", word(language, "product." + item.product(), item.product()))
                .replace("{plan}", word(language, "plan." + item.plan(), item.plan()))
                .replace("{url}", url);
    }

    private String word(Locale language, String key, String otherwise) {
        return texts.find(language, key).orElse(otherwise);
    }
}
