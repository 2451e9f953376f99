package io.advantagehub.routes.sms;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway has answered so far: from its status on it is an answer, even if the client can't make a response of it
 * any more. Thread-safe.
 */
final class Answer implements BodyHandler<Beginning> {
    private final Beginning body = new Beginning();
    private volatile @Nullable ResponseInfo head;

    @Override
    public BodySubscriber<Beginning> apply(ResponseInfo said) {
        head = said;
        return body;
    }

    /** The rest will not come. Throws the cause again where there was no status before it. */
    void breakOff(IOException cause) throws IOException {
        if (head == null) {
            throw cause;
        }
        body.onError(cause);
    }

    int status() {
        ResponseInfo said = head;
        return said == null ? 0 : said.statusCode();
    }

    Optional<String> waitAsked() {
        ResponseInfo said = head;
        return said == null ? Optional.empty() : said.headers().firstValue("Retry-After");
    }

    Beginning body() {
        return body;
    }
}
