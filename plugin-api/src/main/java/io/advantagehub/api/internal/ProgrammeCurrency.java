package io.advantagehub.api.internal;

import java.util.Currency;

/** The one currency of the programme; an event in another is refused. */
public interface ProgrammeCurrency {

    Currency currency();
}
