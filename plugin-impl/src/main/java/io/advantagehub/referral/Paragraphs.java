package io.advantagehub.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What changed from one version of a text to the next, paragraph by paragraph: the fewest that have to be read again. Takes
 * time by the product of how many paragraphs both have, and a bit of memory: half a megabyte for {@value #MOST} each.
 */
final class Paragraphs {
    /** How many a text may have. */
    static final int MOST = 2_000;

    private Paragraphs() {}

    enum Type {
        REMOVED,
        ADDED
    }

    /** One paragraph that is gone or new; in the order of the text, what is gone before what stands in its place. */
    record Change(Type type, String text) {}

    /** By the longest common subsequence of paragraphs. */
    static List<Change> changes(String before, String after) {
        List<String> old = split(before);
        List<String> current = split(after);
        BitSet removing = removing(old, current);
        List<Change> changes = new ArrayList<>();
        int from = 0;
        int to = 0;
        while (from < old.size() || to < current.size()) {
            if (from < old.size() && to < current.size() && old.get(from).equals(current.get(to))) {
                from++;
                to++;
            } else if (to == current.size() || from < old.size() && removing.get(from * current.size() + to)) {
                changes.add(new Change(Type.REMOVED, old.get(from++)));
            } else {
                changes.add(new Change(Type.ADDED, current.get(to++)));
            }
        }
        return changes;
    }

    /**
     * From which places on, an old and a current one, no more is lost by going on in the old text: there at least as many
     * paragraphs are common as by going on in the current one.
     */
    private static BitSet removing(List<String> old, List<String> current) {
        BitSet removing = new BitSet(old.size() * current.size());
        int[] below = new int[current.size() + 1];
        for (int from = old.size() - 1; from >= 0; from--) {
            int[] common = new int[current.size() + 1];
            for (int to = current.size() - 1; to >= 0; to--) {
                common[to] =
                        old.get(from).equals(current.get(to)) ? below[to + 1] + 1 : Math.max(below[to], common[to + 1]);
                removing.set(from * current.size() + to, below[to] >= common[to + 1]);
            }
            below = common;
        }
        return removing;
    }

    static int count(String text) {
        return split(text).size();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
