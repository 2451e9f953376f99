package io.advantagehub.demo.architecture;

import io.advantagehub.api.internal.InboxHandler;

/** A counter-example. */
record HostThatKnowsTheInside(InboxHandler handler) {}
