/**
 * Who may come in: accounts, roles, the two ways to log in, and what is open to whom. Owns {@code shop_account};
 * knows nothing of what people do in the shop.
 */
@NullMarked
package io.advantagehub.demo.login;

import org.jspecify.annotations.NullMarked;
