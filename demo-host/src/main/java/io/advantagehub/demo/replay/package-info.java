/**
 * The replay command: host events from a file through the plugin, without the shop. Owns no table.
 */
@NullMarked
package io.advantagehub.demo.replay;

import org.jspecify.annotations.NullMarked;
