/**
 * The administrator's pages. Owns no table.
 */
@NullMarked
package io.advantagehub.demo.admin;

import org.jspecify.annotations.NullMarked;
