/**
 * Takes over the people of a platform that has some already (contract §4, "Import"): reads the file twice, first to find
 * every fault and what is there already, then to have the features write what is new, some thousand lines a transaction.
 * Keeps in memory some hundred bytes a person, and nothing of what a line says. Owns no table; never sends a message.
 */
@NullMarked
package io.advantagehub.imports;

import org.jspecify.annotations.NullMarked;
