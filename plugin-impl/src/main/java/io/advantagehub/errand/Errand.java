package io.advantagehub.errand;

/** Something to be done outside after a commit, turned by {@link Errands} or, in a test, by hand. */
public interface Errand {

    /** Does what is due, a part of it where that is much; says how much it was. */
    int run();
}
