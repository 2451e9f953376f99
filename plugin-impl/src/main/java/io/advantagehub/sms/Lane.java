package io.advantagehub.sms;

import io.advantagehub.api.MessageClass;
import java.util.List;

/** Who shares a sender: a queue of news, or a gateway that is slow with it, keeps nobody's code waiting. */
enum Lane {
    CODES(MessageClass.OTP),
    /** News overtakes advertising. */
    NEWS(MessageClass.TRANSACTIONAL, MessageClass.PROMO);

    private final List<MessageClass> classes;

    Lane(MessageClass... classes) {
        this.classes = List.of(classes);
    }

    static Lane of(MessageClass messageClass) {
        return CODES.classes.contains(messageClass) ? CODES : NEWS;
    }

    /** Their numbers in the table, the more urgent first. */
    List<Integer> numbers() {
        return classes.stream().map(Lane::number).toList();
    }

    static int number(MessageClass messageClass) {
        return switch (messageClass) {
            case OTP -> 0;
            case TRANSACTIONAL -> 1;
            case PROMO -> 2;
        };
    }
}
