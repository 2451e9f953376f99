package io.advantagehub.imports;

/** What the file has told of so far: by which line, and with which content. Of one thread. */
final class Seen {
    private final KeyTable keys;
    private final Column lines = new Column();
    private final Column contents = new Column();

    Seen(KeyTable keys) {
        this.keys = keys;
    }

    /** What a line says of something. */
    sealed interface Verdict {
        record First() implements Verdict {}

        record Same() implements Verdict {}

        /** @param line which told it otherwise */
        record Other(long line) implements Verdict {}
    }

    /** @param content a part of its hash */
    Verdict tell(byte[] key, long content, long line) {
        int number = keys.numberOf(key);
        long former = lines.get(number);
        if (former == 0) {
            lines.set(number, line);
            contents.set(number, content);
            return new Verdict.First();
        }
        return contents.get(number) == content ? new Verdict.Same() : new Verdict.Other(former);
    }

    /** The line that told of a key first; zero where none did. */
    long line(int number) {
        return lines.get(number);
    }
}
