package io.advantagehub.routes.sms;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an answer's body, as far as it has come when it ends, breaks off, is enough or takes too long. Whatever
 * is wrong with it, the answer has been given by its status. Thread-safe.
 */
final class Beginning implements BodySubscriber<Beginning> {
    private static final int ENOUGH = 64 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Subscription source;

    @Override
    public CompletionStage<Beginning> getBody() {
        return CompletableFuture.completedStage(this);
    }

    /** What has come after that time at most; no more is taken then. */
    byte[] within(Duration patience) throws InterruptedException {
        if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            end();
        }
        synchronized (bytes) {
            return bytes.toByteArray();
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        synchronized (bytes) {
            for (ByteBuffer part : parts) {
                byte[] piece = new byte[Math.min(part.remaining(), ENOUGH - bytes.size())];
                part.get(piece);
                bytes.write(piece, 0, piece.length);
            }
        }
        if (bytes.size() == ENOUGH) {
            end();
        }
    }

    @Override
    public void onError(Throwable brokenOff) {
        ended.countDown();
    }

    @Override
    public void onComplete() {
        ended.countDown();
    }

    private void end() {
        ended.countDown();
        Subscription subscription = source;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
