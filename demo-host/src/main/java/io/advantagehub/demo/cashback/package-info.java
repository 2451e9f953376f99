/**
 * Cashback that a person gives to a partner or has paid out to a card, on the shop's own pages. Owns no table; asks the plugin
 * through {@link io.advantagehub.demo.hub.Hub}.
 */
@NullMarked
package io.advantagehub.demo.cashback;

import org.jspecify.annotations.NullMarked;
