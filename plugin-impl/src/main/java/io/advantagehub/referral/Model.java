package io.advantagehub.referral;

import java.util.Arrays;
import java.util.List;

/**
 * Which of several links counts, by the administrator's choice. What there is none of, or what does not count, is passed over
 * for the next: an attribution is not lost because the best one was.
 */
enum Model {
    LAST_CLICK("last-click", Via.LAST_CLICK, Via.FIRST_CLICK, Via.CODE),
    FIRST_CLICK("first-click", Via.FIRST_CLICK, Via.LAST_CLICK, Via.CODE),
    CODE("code", Via.CODE, Via.LAST_CLICK, Via.FIRST_CLICK);

    private final String word;
    private final List<Via> order;

    Model(String word, Via... order) {
        this.word = word;
        this.order = List.of(order);
    }

    /** As the setting has it. */
    String word() {
        return word;
    }

    /** First what counts before all others. */
    List<Via> order() {
        return order;
    }

    static Model of(String word) {
        return Arrays.stream(values())
                .filter(model -> model.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model of attribution is called " + word));
    }
}
