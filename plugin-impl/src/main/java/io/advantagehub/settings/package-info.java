/**
 * The catalogue of settings and their values: what an administrator toggles in the host (contract §3). Owns
 * {@code ah_setting} and {@code ah_setting_change}; knows no feature's rules.
 */
@NullMarked
package io.advantagehub.settings;

import org.jspecify.annotations.NullMarked;
