/**
 * The words that everything else is said in: money, ids, phone numbers. JDK and JSpecify only.
 *
 * <p>Every type here is an immutable value, safe to share between threads, and refuses a bad value in its constructor
 * with an {@link IllegalArgumentException} that says what is wrong.
 */
@NullMarked
package io.advantagehub.api;

import org.jspecify.annotations.NullMarked;
