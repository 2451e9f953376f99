/** Where routes and plugin meet: each side knows the other by these types alone. */
@NullMarked
package io.advantagehub.api.edge;

import org.jspecify.annotations.NullMarked;
