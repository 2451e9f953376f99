package io.advantagehub.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed from one version of a text to the next, paragraph by paragraph: the fewest that have to be read again. */
final class Paragraphs {
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
        int[][] common = common(old, current);
        List<Change> changes = new ArrayList<>();
        int from = 0;
        int to = 0;
        while (from < old.size() || to < current.size()) {
            if (from < old.size() && to < current.size() && old.get(from).equals(current.get(to))) {
                from++;
                to++;
            } else if (to == current.size() || from < old.size() && common[from + 1][to] >= common[from][to + 1]) {
                changes.add(new Change(Type.REMOVED, old.get(from++)));
            } else {
                changes.add(new Change(Type.ADDED, current.get(to++)));
            }
        }
        return changes;
    }

    /** How many paragraphs are common from these places on. */
    private static int[][] common(List<String> old, List<String> current) {
        int[][] common = new int[old.size() + 1][current.size() + 1];
        for (int from = old.size() - 1; from >= 0; from--) {
            for (int to = current.size() - 1; to >= 0; to--) {
                common[from][to] = old.get(from).equals(current.get(to))
                        ? common[from + 1][to + 1] + 1
                        : Math.max(common[from + 1][to], common[from][to + 1]);
            }
        }
        return common;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
