/**
 * What all pages share, and those of visitors and distributors: language, numbers, layout. Owns no table.
 */
@NullMarked
package io.advantagehub.demo.page;

import org.jspecify.annotations.NullMarked;
