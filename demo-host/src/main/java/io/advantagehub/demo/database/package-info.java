/**
 * A MariaDB server of the demo's own, so that a newcomer needs none: its programs come from the class path, its data
 * stay in one directory between runs, and so do the plugin's secrets. Owns that directory and the server process; knows
 * no table. Stands back where {@code spring.datasource.url} names another server.
 */
@NullMarked
package io.advantagehub.demo.database;

import org.jspecify.annotations.NullMarked;
