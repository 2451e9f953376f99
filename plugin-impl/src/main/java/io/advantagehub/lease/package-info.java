/**
 * Who may work on what: leases by name, by the database's own clock, one mechanism for shares of work and for
 * leadership. Owns {@code ah_lease}; never knows what a lease is for, and never looks at the business clock.
 */
@NullMarked
package io.advantagehub.lease;

import org.jspecify.annotations.NullMarked;
