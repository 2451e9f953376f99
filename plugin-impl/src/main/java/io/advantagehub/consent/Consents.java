package io.advantagehub.consent;

import java.util.Set;

/** Who agreed to what. Thread-safe; joins the caller's transaction. */
public interface Consents {

    /** Those of the questions whose answer is yes, with one statement a call. Nobody who never agreed has agreed. */
    Set<ConsentQuery> given(Set<ConsentQuery> queries);
}
