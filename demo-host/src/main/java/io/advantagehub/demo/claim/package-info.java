/**
 * Newcomers whose click was lost: whoever brought one says so on a page of their own, and an administrator decides. Owns no
 * table; claims and decides by asking the plugin.
 */
@NullMarked
package io.advantagehub.demo.claim;

import org.jspecify.annotations.NullMarked;
