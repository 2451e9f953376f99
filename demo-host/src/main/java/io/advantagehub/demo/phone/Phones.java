package io.advantagehub.demo.phone;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.demo.clock.ShopClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * A carrier of the demo's own, which delivers at once to phones that keep their messages, as phones do, also when the
 * shop is closed. Takes a message id once.
 */
@Component
class Phones implements SmsGateway {
    private static final String SENDER = "AdvantageHub";

    private final PhoneMessageRepository messages;
    private final ShopClock clock;

    Phones(PhoneMessageRepository messages, ShopClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<CompletionStage<Outcome>> submit(List<Sms> batch) {
        return batch.stream().map(this::deliver).toList();
    }

    /** The newest 100, newest first. */
    List<PhoneMessage> inbox(PhoneNumber phone) {
        return messages.findTop100ByPhoneOrderByIdDesc(phone.e164());
    }

    private CompletionStage<Outcome> deliver(Sms sms) {
        if (!messages.existsByMessageId(sms.id())) {
            String sender = sms.sender() == null ? SENDER : sms.sender();
            try {
                messages.save(new PhoneMessage(sms, sender, clock.now()));
            } catch (DataIntegrityViolationException already) {
                // another attempt of the same message was faster
            }
        }
        return CompletableFuture.completedFuture(new Outcome.Delivered(sms.id().toString()));
    }
}
