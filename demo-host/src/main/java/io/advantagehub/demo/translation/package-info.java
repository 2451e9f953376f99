/**
 * What the shop's own events mean in the plugin's words: one translator for each class that the shop publishes. Owns
 * no table; the shop knows nothing of it.
 */
@NullMarked
package io.advantagehub.demo.translation;

import org.jspecify.annotations.NullMarked;
