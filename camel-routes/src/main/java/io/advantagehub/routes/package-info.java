/** The edge as a whole: one Camel context of its own, started and stopped by the plugin. Doorway: {@link CamelEdge}. */
@NullMarked
package io.advantagehub.routes;

import org.jspecify.annotations.NullMarked;
