package io.advantagehub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Circles among sponsors, against a walk from everybody. */
class TreeTests {

    @RepeatedTest(50)
    void findsEachCircleOnce(RepetitionInfo repetition) {
        long seed = Long.getLong("seed", 20_261_127) + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        KeyTable keys = new KeyTable();
        Tree tree = new Tree(keys);
        Map<Integer, Integer> above = new HashMap<>();
        int people = 1 + random.nextInt(30);
        for (int i = 0; i < people; i++) {
            int sponsor = random.nextInt(people);
            if (sponsor != i && random.nextInt(4) > 0) {
                tree.tell(id(i), id(sponsor));
                above.put(keys.numberOf(Fingerprint.keyOf(id(i))), keys.numberOf(Fingerprint.keyOf(id(sponsor))));
            }
        }

        List<Integer> found = new ArrayList<>();
        tree.circles(found::addAll);

        assertThat(found).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(found).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(inCircles(above));
    }

    @Test
    void whatTheDatabaseSaysWinsOverTheFile() {
        KeyTable keys = new KeyTable();
        Tree tree = new Tree(keys);
        tree.tell(id(1), id(2));
        tree.tell(id(2), id(1));
        assertThat(tree.isUnknown(id(2))).isTrue();

        tree.stored(List.of(id(2)), Map.of(id(2), id(3)));

        tree.circles(circle -> assertThat(circle).isEmpty());
        assertThat(tree.isUnknown(id(2)) || tree.isUnknown(id(3))).isFalse();
    }

    private static Set<Integer> inCircles(Map<Integer, Integer> above) {
        Set<Integer> members = new HashSet<>();
        for (Integer start : above.keySet()) {
            Integer person = above.get(start);
            for (int steps = 0; person != null && steps <= above.size(); steps++) {
                if (person.equals(start)) {
                    members.add(start);
                }
                person = above.get(person);
            }
        }
        return members;
    }

    private static DistributorId id(int number) {
        return new DistributorId("p" + number);
    }
}
