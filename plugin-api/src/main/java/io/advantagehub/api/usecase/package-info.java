/**
 * What the plugin does for those who call it: one interface, one verb. Rejections are values; exceptions mean bugs or a
 * database that is away.
 */
@NullMarked
package io.advantagehub.api.usecase;

import org.jspecify.annotations.NullMarked;
