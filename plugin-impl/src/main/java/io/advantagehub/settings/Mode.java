package io.advantagehub.settings;

/** What this process does: property {@code advantage-hub.mode}. */
public enum Mode {
    /** Time is the system's (plus a demo's offset); settings are the administrator's; messages are sent. */
    LIVE,
    /** Time is driven by a file of events; settings are the defaults; messages are decided and counted, never sent. */
    REPLAY
}
