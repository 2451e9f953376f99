/**
 * The frame of a distributor's own page: every feature brings its section. Owns no table; depends on no feature.
 */
@NullMarked
package io.advantagehub.demo.my;

import org.jspecify.annotations.NullMarked;
