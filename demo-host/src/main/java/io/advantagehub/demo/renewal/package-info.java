/**
 * Renewals that are paid with cashback, wholly or in part: what that comes to, and the till. Owns no table; asks the plugin
 * through {@link io.advantagehub.demo.hub.Hub} and pays by the shop's orders, which know of a discount only.
 */
@NullMarked
package io.advantagehub.demo.renewal;

import org.jspecify.annotations.NullMarked;
