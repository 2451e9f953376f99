/**
 * The outbox of text messages: keeps what was decided to be sent, and what was not and why, and hands it to a gateway
 * after the commit, at least once and always under the same id. Owns {@code ah_sms} and {@code ah_sms_ref}; never
 * decides who is told what.
 */
@NullMarked
package io.advantagehub.sms;

import org.jspecify.annotations.NullMarked;
