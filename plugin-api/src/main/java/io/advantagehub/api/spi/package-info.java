/**
 * What the host may do for the plugin: each interface is small and has a working default, so that the plugin runs
 * before the host implements any. Implementations are called from several threads.
 */
@NullMarked
package io.advantagehub.api.spi;

import org.jspecify.annotations.NullMarked;
