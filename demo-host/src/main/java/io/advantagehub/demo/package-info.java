/**
 * A small shop of an MLM platform, which loads the plugin as a customer's platform would: by one run-time dependency,
 * in its own language. It compiles against the plugin's API only, and what it says to the plugin stands in
 * {@code translation}, what it asks of it in {@code hub}.
 */
@NullMarked
package io.advantagehub.demo;

import org.jspecify.annotations.NullMarked;
