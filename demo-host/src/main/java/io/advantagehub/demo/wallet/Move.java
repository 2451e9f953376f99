package io.advantagehub.demo.wallet;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Money on its way out of a wallet.
 *
 * @param id the operation's: it is done once
 * @param from a login
 * @param to a login, or a card's last four digits
 * @param amount more than zero
 */
record Move(UUID id, String from, String to, BigDecimal amount) {}
