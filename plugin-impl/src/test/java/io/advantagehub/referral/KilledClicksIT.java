package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.testing.KilledProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is lost of the clicks that were answered when a process is killed as by {@code kill -9}. */
@Tag("heavy")
class KilledClicksIT {
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int KILLS = 3;

    @AutoClose
    private static final ReferralFixture programme = new ReferralFixture();

    @TempDir
    Path directory;

    @Test
    void areThoseOfTheLastSecondAtMost() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            String code = programme.code(programme.somebody(), "instance", "basic");
            List<Long> answered = killedAfter(1_000 + 137 * kill, code);
            long lost = answered.size() - written(code);
            long last = answered.get(answered.size() - 1);
            long ofTheLastSecond =
                    answered.stream().filter(at -> last - at < A_SECOND).count();

            System.out.println(lost + " of " + answered.size() + " answered clicks lost; " + ofTheLastSecond
                    + " were answered within the last second");
            assertThat(lost).isBetween(-1L, ofTheLastSecond); // one may be answered and not told any more
            assertThat(programme.numbers(code)).startsWith(written(code) + " ");
        }
    }

    private static int written(String code) {
        Integer count =
                programme.jdbc().queryForObject("SELECT COUNT(*) FROM ah_click WHERE code = ?", Integer.class, code);
        return count == null ? 0 : count;
    }

    /** When each click was answered, of a process that was killed after so many of them. */
    private List<Long> killedAfter(int clicks, String code) throws Exception {
        return answered(
                new KilledProcess(ClicksProcess.class, programme.plugin().dataSource(), directory)
                        .when(lines -> answered(lines).size() >= clicks, code));
    }

    private static List<Long> answered(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("answered \\d{6,}"))
                .map(line -> Long.parseLong(line.substring("answered ".length())))
                .toList();
    }
}
