/** What a host may know of the plugin. */
@NullMarked
package io.advantagehub.demo.architecture;

import org.jspecify.annotations.NullMarked;
