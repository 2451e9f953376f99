/**
 * The host's own money: bonuses in the host's wallet, which has nothing to do with the plugin's ledger. Owns
 * {@code shop_wallet_entry}.
 */
@NullMarked
package io.advantagehub.demo.wallet;

import org.jspecify.annotations.NullMarked;
