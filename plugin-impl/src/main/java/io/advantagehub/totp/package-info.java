/**
 * Authenticator apps: another way to a code than by text message, which NIST SP 800-63B calls restricted. Enrols them, takes
 * each of their codes at most once (RFC 6238), takes them away again. Owns {@code ah_totp} and {@code ah_totp_removal}; knows no
 * operation and counts no guesses of its own: these belong to the person's one budget.
 *
 * <p>An app knows real time alone, so its codes follow the system's clock, whatever a demo has done to the business clock.
 */
@NullMarked
package io.advantagehub.totp;

import org.jspecify.annotations.NullMarked;
