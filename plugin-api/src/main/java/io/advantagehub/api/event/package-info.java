/**
 * What happens in the host, as sealed records in the past tense (contract §1).
 *
 * <p>Each record refuses bad bounds in its constructor with an {@link io.advantagehub.api.event.InvalidField} that
 * names the field as contract §1 does, whoever makes it: a translator in the same JVM or the edge's reader of JSON.
 * Times are cut to the microsecond. All are immutable.
 */
@NullMarked
package io.advantagehub.api.event;

import org.jspecify.annotations.NullMarked;
