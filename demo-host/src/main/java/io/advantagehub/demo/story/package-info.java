/**
 * Who is there when the demo opens for the first time. Owns no table.
 */
@NullMarked
package io.advantagehub.demo.story;

import org.jspecify.annotations.NullMarked;
