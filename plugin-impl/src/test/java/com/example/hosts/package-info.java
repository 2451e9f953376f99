/**
 * Hosts as customers have them, each a small program that tells on standard output what it is like, with and without
 * the plugin on its class path. They are launched by {@code io.advantagehub.plugin.HostsIT}.
 */
package com.example.hosts;
