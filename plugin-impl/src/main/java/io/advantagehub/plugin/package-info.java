/**
 * The plugin as a guest, and its table of contents: {@link io.advantagehub.plugin.PluginConfiguration} names every
 * feature. Puts one lifecycle bean and the use cases into the host's context and keeps everything else in a context of
 * its own; chooses the host's data source, migrates, checks what the host's database is like, starts the edge, and does
 * what falls due. Knows no rule of any feature. Owns no table but Flyway's two histories.
 *
 * <p>The plugin's context has no parent on purpose: what it needs of the host is handed over by name. With the host's
 * context as parent every look-up by type or by Spring Integration's well-known names could find the host's beans, and
 * the plugin's own context events would reach the host's listeners. So hosts that are no Spring application can be
 * served by the very same context.
 */
@NullMarked
package io.advantagehub.plugin;

import org.jspecify.annotations.NullMarked;
