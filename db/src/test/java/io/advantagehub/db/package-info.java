/** What the migrations promise in writing, held against their text; what they do is tested with a database in plugin-impl. */
@NullMarked
package io.advantagehub.db;

import org.jspecify.annotations.NullMarked;
