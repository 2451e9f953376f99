package io.advantagehub.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OwnerTests {
    private final Owner self = Owner.ofThisProcess();

    @Test
    void fitsIntoItsColumn() {
        assertThat(self.text()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void knowsThatItLivesItself() {
        assertThat(self.knowsToBeDead(self.text())).isFalse();
    }

    @Test
    void knowsAProcessOfThisMachineThatDied() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        long started = process.info().startInstant().orElseThrow().toEpochMilli();
        String other = new Owner(self.machine(), process.pid(), started, "other").text();

        assertThat(self.knowsToBeDead(other)).isFalse();
        process.destroyForcibly().waitFor();
        assertThat(self.knowsToBeDead(other)).isTrue();
    }

    @Test
    void isNotTakenInByAProcessIdThatIsUsedAgain() {
        assertThat(self.knowsToBeDead(
                        new Owner(self.machine(), self.pid(), self.started() - 3_600_000, "before").text()))
                .isTrue();
    }

    @Test
    void knowsNothingOfOtherMachines() {
        assertThat(self.knowsToBeDead(new Owner("elsewhere", 999_999_999, 0, "x").text()))
                .isFalse();
        assertThat(self.knowsToBeDead("written by hand")).isFalse();
    }
}
