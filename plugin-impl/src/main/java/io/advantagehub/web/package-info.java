/**
 * Owns the plugin's place in the host's servlet container, {@code /advantage-hub/*}: a filter before the host's
 * security for the paths that bring their own proof, and a dispatcher of its own behind it, with private JSON and
 * private error answers, so that nothing that the host configures for its own pages changes the contract. Lets callers
 * to
 * controllers by the role of their path, whoever the host says they are. Never knows
 * what a request means: doors and controllers are handed over. In a host without a servlet container nothing of it is
 * loaded but its doorway, {@link WebGate}. No tables.
 *
 * <p>Every refusal is {@code application/problem+json} (RFC 9457) whose {@code type} is {@code
 * urn:advantage-hub:problem:} and the contract's word.
 */
@NullMarked
package io.advantagehub.web;

import org.jspecify.annotations.NullMarked;
