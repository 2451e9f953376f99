/**
 * What fair play holds: the administrator's queue of it, and on a distributor's own page what is theirs, with an appeal. Owns
 * no table; decides by asking the plugin.
 */
@NullMarked
package io.advantagehub.demo.fairplay;

import org.jspecify.annotations.NullMarked;
