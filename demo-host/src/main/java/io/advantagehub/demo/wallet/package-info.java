/**
 * The host's own money, which has nothing to do with the plugin's ledger: bonuses come into a wallet, and go to another
 * person or to a card once a code of the plugin's has confirmed it. Owns {@code shop_wallet_entry}.
 */
@NullMarked
package io.advantagehub.demo.wallet;

import org.jspecify.annotations.NullMarked;
