/**
 * What the shop asks the plugin: its use cases, all optional, so that a shop without the plugin works on. Owns no
 * table; knows nothing of the shop.
 */
@NullMarked
package io.advantagehub.demo.hub;

import org.jspecify.annotations.NullMarked;
