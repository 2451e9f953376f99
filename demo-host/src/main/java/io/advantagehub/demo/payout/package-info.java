/**
 * A bank of the demo's own, which pays out when an administrator says so: the plugin's payout gateway, and the
 * shop's own. Owns {@code shop_payout}; tells what became of a payout by events of the shop's own.
 */
@NullMarked
package io.advantagehub.demo.payout;

import org.jspecify.annotations.NullMarked;
