/**
 * Files of lines, read one line at a time so that their size does not matter, packed or not. Never knows what a line
 * means or what its faults cost; has no tables.
 */
@NullMarked
package io.advantagehub.lines;

import org.jspecify.annotations.NullMarked;
