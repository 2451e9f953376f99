/**
 * What a distributor proves themselves by: their phone and their authenticator app, on a page of its own. Owns no table; asks
 * the plugin, and has the shop's row of a person follow a changed phone.
 */
@NullMarked
package io.advantagehub.demo.security;

import org.jspecify.annotations.NullMarked;
