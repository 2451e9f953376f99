/**
 * The rules of the house: what may know what, and what nobody may do. Every rule is shown to catch a counter-example,
 * which stands in {@code fixture}.
 */
@NullMarked
package io.advantagehub.architecture;

import org.jspecify.annotations.NullMarked;
