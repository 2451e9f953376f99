/** What the commands share: the plugin without the shop, and one JSON report on standard output. Owns no table. */
@NullMarked
package io.advantagehub.demo.command;

import org.jspecify.annotations.NullMarked;
