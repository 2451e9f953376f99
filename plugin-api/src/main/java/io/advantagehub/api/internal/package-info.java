/** What the plugin's own features say to each other without knowing each other. Not for hosts: may change any time. */
@NullMarked
package io.advantagehub.api.internal;

import org.jspecify.annotations.NullMarked;
