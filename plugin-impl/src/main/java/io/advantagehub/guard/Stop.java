package io.advantagehub.guard;

/** A rule that a code would break, and by whose counts. */
record Stop(Reason reason, Scope scope) {

    /** The rules, under the names by which administrators see them. */
    enum Reason {
        /** The number's country is not among those that codes are sent to. */
        COUNTRY("country"),
        /** More money than the day's budget. */
        BUDGET("budget"),
        /** Too few of the codes come back. */
        RATIO("ratio"),
        /** Too many numbers in a row. */
        NEIGHBOURS("neighbours");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
