/**
 * The installation's secrets, by purpose, each with its rotation: what is made is made by the newest, what is read by the one
 * that made it. Owns no table, keeps nothing, shows no secret to anybody.
 */
@NullMarked
package io.advantagehub.keys;

import org.jspecify.annotations.NullMarked;
