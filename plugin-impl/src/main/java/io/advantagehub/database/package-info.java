/**
 * How the features talk to the database: type handlers, rows as JSON, ids, transactions. Owns no table and knows no
 * feature; every feature may use it.
 */
@NullMarked
package io.advantagehub.database;

import org.jspecify.annotations.NullMarked;
