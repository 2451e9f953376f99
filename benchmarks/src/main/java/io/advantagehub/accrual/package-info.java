/**
 * The package of the rules, for what is put in their place to be measured: it sees the orders and postings that they see. The
 * rules themselves lie in plugin-impl.
 */
@NullMarked
package io.advantagehub.accrual;

import org.jspecify.annotations.NullMarked;
