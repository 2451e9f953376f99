/**
 * The monthly activity that a distributor pays to stay in the programme. Owns {@code shop_activity}.
 */
@NullMarked
package io.advantagehub.demo.activity;

import org.jspecify.annotations.NullMarked;
