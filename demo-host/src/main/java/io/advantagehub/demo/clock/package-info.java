/**
 * The time that the shop goes by, which a demo may move on. Owns no table: the offset is the plugin's.
 */
@NullMarked
package io.advantagehub.demo.clock;

import org.jspecify.annotations.NullMarked;
