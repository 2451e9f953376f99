/**
 * The shop's settings store, which keeps the plugin's values beside the shop's own. Owns {@code shop_setting}.
 */
@NullMarked
package io.advantagehub.demo.settings;

import org.jspecify.annotations.NullMarked;
