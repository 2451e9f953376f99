/**
 * The demo's phones: a carrier that delivers at once to a screen. Owns {@code shop_phone_message}.
 */
@NullMarked
package io.advantagehub.demo.phone;

import org.jspecify.annotations.NullMarked;
