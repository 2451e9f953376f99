/**
 * What people confirm with a code: the one page that asks for it, whatever it is of, and the list of what still waits. Owns
 * {@code shop_intent}; asks the plugin and executes nothing itself.
 */
@NullMarked
package io.advantagehub.demo.confirm;

import org.jspecify.annotations.NullMarked;
