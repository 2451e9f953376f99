/**
 * How the edge reads its configuration: each property by its full name, each wrong one named together with what it may
 * be. Knows no hook and no provider.
 */
@NullMarked
package io.advantagehub.routes.property;

import org.jspecify.annotations.NullMarked;
