/**
 * The distributors: joining under a sponsor, the first line, and what messages each agreed to. Owns
 * {@code shop_person}.
 */
@NullMarked
package io.advantagehub.demo.people;

import org.jspecify.annotations.NullMarked;
