package io.advantagehub.referral;

import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;

/** In a replay, where nobody looks at links. */
final class NoNumbers implements InboxHandler {

    @Override
    public Phase phase() {
        return Phase.NOTIFY;
    }

    @Override
    public void handle(InboxBatch batch) {}
}
