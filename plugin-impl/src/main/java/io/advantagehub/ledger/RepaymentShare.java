package io.advantagehub.ledger;

import java.math.BigDecimal;

/** How much of a maturing credit pays off a debt, 0 to 1: handed in, since the ledger knows no settings. */
public interface RepaymentShare {

    BigDecimal now();
}
