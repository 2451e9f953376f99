/**
 * Whether people earn by their own doing: looks at purchases before they are shared, has suspicious earnings stay future
 * until an administrator has decided, and says why in words. Never refuses by itself. Owns {@code ah_tally,
 * ah_refunding_buyer, ah_sighting, ah_visitor_address} and {@code ah_review}; what becomes of money is accrual's.
 */
@NullMarked
package io.advantagehub.fairplay;

import org.jspecify.annotations.NullMarked;
