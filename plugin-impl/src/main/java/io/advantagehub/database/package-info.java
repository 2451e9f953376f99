/**
 * How the features talk to the database: type handlers, rows as JSON and as SQL, ids, transactions, and how
 * those who want the same rows stand in line or go together. Owns no table and knows no
 * feature; every feature may use it.
 */
@NullMarked
package io.advantagehub.database;

import org.jspecify.annotations.NullMarked;
