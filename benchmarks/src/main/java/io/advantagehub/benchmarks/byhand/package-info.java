/**
 * What a team would write by hand: Spring Data JPA, one transaction an event, balances as columns. It pays cashback up
 * three levels and tells people; nothing matures, expires or is taken back, so it does less than the product.
 */
@NullMarked
package io.advantagehub.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
