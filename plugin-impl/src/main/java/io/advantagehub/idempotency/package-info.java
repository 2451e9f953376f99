/**
 * A command that was sent twice takes effect once. Owns {@code ah_idempotency}: the first answer to each key of a caller
 * and route, refusals too but for a 403, for 30 days of the system's clock. The key is claimed, the command done and its answer kept in
 * one transaction, several about one account together where they would stand in line, so that a crash leaves all of it or nothing. Never looks into a command or an answer.
 */
@NullMarked
package io.advantagehub.idempotency;

import org.jspecify.annotations.NullMarked;
