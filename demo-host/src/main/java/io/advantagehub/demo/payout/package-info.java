/**
 * A bank of the demo's own, which pays out when an administrator says so: the plugin's payout gateway. Owns {@code
 * shop_payout}; tells the plugin what became of a payout by events of the shop's own.
 */
@NullMarked
package io.advantagehub.demo.payout;

import org.jspecify.annotations.NullMarked;
