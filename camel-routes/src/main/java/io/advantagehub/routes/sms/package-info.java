/**
 * The ways to SMS carriers that are routes: each provider of {@code advantage-hub.sms.providers} has one, which says of
 * every message that it was taken, refused, not taken yet, or that nobody knows. Never decides who is told what or
 * whether to try again, and never logs a number, a text or a secret. Doorway: {@link SmsProviders}.
 */
@NullMarked
package io.advantagehub.routes.sms;

import org.jspecify.annotations.NullMarked;
