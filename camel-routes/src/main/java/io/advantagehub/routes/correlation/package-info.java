/** What ties the log lines of one message together. Knows neither hooks nor providers. */
@NullMarked
package io.advantagehub.routes.correlation;

import org.jspecify.annotations.NullMarked;
