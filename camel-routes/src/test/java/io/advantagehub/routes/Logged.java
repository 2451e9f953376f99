package io.advantagehub.routes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged meanwhile, by us and by Camel, down to DEBUG. */
public final class Logged implements AutoCloseable {
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.advantagehub");
    private final Logger camel = (Logger) LoggerFactory.getLogger("org.apache.camel");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    public Logged() {
        // Read while others still write.
        events.list = new CopyOnWriteArrayList<>();
        events.start();
        for (Logger logger : List.of(ours, camel)) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(events);
        }
    }

    /** Our own lines from WARN on. */
    public List<String> lines() {
        return List.copyOf(events.list).stream()
                .filter(event -> event.getLoggerName().startsWith("io.advantagehub"))
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** All of it, with stack traces. */
    public String everything() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(events.list)) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        for (Logger logger : List.of(ours, camel)) {
            logger.detachAppender(events);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
    }
}
