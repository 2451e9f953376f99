/** What tests of several features share: a plugin of chosen features on a real database, and host events that read as sentences. */
package io.advantagehub.testing;
