package io.advantagehub.demo.story;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Begins the story when the plugin listens (before, nobody would hear the sign-ups) and the doors are still shut. */
@Component
class Opening implements SmartLifecycle {
    /** Between the plugin, which starts at half of the phases, and the web server, which starts near their end. */
    private static final int PHASE = Integer.MAX_VALUE / 4 * 3;

    private final Story story;
    private volatile boolean begun;

    Opening(Story story) {
        this.story = story;
    }

    @Override
    public void start() {
        story.begin();
        begun = true;
    }

    @Override
    public void stop() {
        begun = false;
    }

    @Override
    public boolean isRunning() {
        return begun;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
