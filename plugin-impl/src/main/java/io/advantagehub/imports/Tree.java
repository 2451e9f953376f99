package io.advantagehub.imports;

import io.advantagehub.api.DistributorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Who would stand above whom: as the database has it, else as the file tells. Memory of a few numbers a person, no names.
 * Of one thread.
 */
final class Tree {
    private static final byte ON_THE_WAY = 1;
    private static final byte DONE = 2;

    private final KeyTable people;
    /** One more than the sponsor's number. */
    private final Column told = new Column();

    private final Column stored = new Column();
    private final Column looked = new Column();

    Tree(KeyTable people) {
        this.people = people;
    }

    void tell(DistributorId person, DistributorId sponsor) {
        told.set(number(person), number(sponsor) + 1);
    }

    /** Whether nobody has asked the database yet who stands above this person. */
    boolean isUnknown(DistributorId person) {
        return looked.get(number(person)) == 0;
    }

    /** What the database says of who stands above these, and above those again. */
    void stored(Iterable<DistributorId> asked, Map<DistributorId, DistributorId> sponsors) {
        asked.forEach(person -> looked.set(number(person), 1));
        sponsors.forEach((person, sponsor) -> {
            looked.set(number(person), 1);
            looked.set(number(sponsor), 1);
            stored.set(number(person), number(sponsor) + 1);
        });
    }

    /** Tells each circle, by the numbers of those who are in it. */
    void circles(Consumer<List<Integer>> circle) {
        byte[] states = new byte[people.size()];
        for (int start = 0; start < states.length; start++) {
            int person = start;
            while (person >= 0 && states[person] == 0) {
                states[person] = ON_THE_WAY;
                person = above(person);
            }
            if (person >= 0 && states[person] == ON_THE_WAY) {
                circle.accept(circleOf(person));
            }
            for (int passed = start; passed >= 0 && states[passed] == ON_THE_WAY; passed = above(passed)) {
                states[passed] = DONE;
            }
        }
    }

    private List<Integer> circleOf(int person) {
        List<Integer> members = new ArrayList<>(List.of(person));
        for (int next = above(person); next != person; next = above(next)) {
            members.add(next);
        }
        return members;
    }

    private int above(int person) {
        long known = stored.get(person);
        return (int) (known == 0 ? told.get(person) : known) - 1;
    }

    private int number(DistributorId person) {
        return people.numberOf(Fingerprint.keyOf(person));
    }
}
