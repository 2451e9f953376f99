/** The import command: brings people whom a platform has already into the shop's own schema. Owns no table. */
@NullMarked
package io.advantagehub.demo.imports;

import org.jspecify.annotations.NullMarked;
