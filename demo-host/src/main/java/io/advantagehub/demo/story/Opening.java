package io.advantagehub.demo.story;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Begins the story when the house stands: before, nobody would hear the sign-ups. */
@Component
class Opening implements ApplicationRunner {
    private final Story story;

    Opening(Story story) {
        this.story = story;
    }

    @Override
    public void run(ApplicationArguments args) {
        story.begin();
    }
}
