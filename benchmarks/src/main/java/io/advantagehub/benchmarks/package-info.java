/**
 * Programs that print a comparison in one run: the product, the bare database doing the same, and what a team would
 * write by hand. No tests: nothing here fails because a machine is slow.
 */
@NullMarked
package io.advantagehub.benchmarks;

import org.jspecify.annotations.NullMarked;
