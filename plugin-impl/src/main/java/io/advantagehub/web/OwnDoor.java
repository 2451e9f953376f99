package io.advantagehub.web;

import io.advantagehub.api.edge.HttpDoor;

/**
 * A door of a feature's own, beside those of the edge; found among the beans.
 *
 * @param path below {@code /advantage-hub}; one that ends in a slash is for all that begin so
 */
public record OwnDoor(String path, HttpDoor door) {}
