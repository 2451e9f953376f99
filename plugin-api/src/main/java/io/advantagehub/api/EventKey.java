package io.advantagehub.api;

/**
 * What identifies a host event for ever (CloudEvents 1.0, {@code source} and {@code id}).
 *
 * @param source where it comes from, 1 to 255 characters of ASCII 0x21–0x7E
 * @param id which one of that source, 1 to 255 characters of ASCII 0x21–0x7E
 */
public record EventKey(String source, String id) {

    public EventKey {
        HostText.check(source, HostText.EVENT_LENGTH);
        HostText.check(id, HostText.EVENT_LENGTH);
    }
}
