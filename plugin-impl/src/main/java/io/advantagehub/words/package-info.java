/** How things are written for people: in which language, with which amounts and names. Owns no table and decides nothing. */
@NullMarked
package io.advantagehub.words;

import org.jspecify.annotations.NullMarked;
