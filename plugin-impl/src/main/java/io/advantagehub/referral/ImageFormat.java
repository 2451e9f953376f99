package io.advantagehub.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In what form a QR code is sent: as the request's {@code Accept} prefers, a drawing where it does not care. */
enum ImageFormat {
    SVG("image/svg+xml"),
    PNG("image/png");

    private final MediaType type;

    ImageFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType type() {
        return type;
    }

    byte[] write(QrImage image) {
        return this == PNG ? image.png() : image.svg();
    }

    /** Empty where neither is acceptable. */
    static Optional<ImageFormat> wanted(@Nullable String accept) {
        List<MediaType> types;
        try {
            types = new ArrayList<>(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException unreadable) {
            types = List.of();
        }
        if (types.isEmpty()) {
            return Optional.of(SVG);
        }
        MimeTypeUtils.sortBySpecificity(types);
        return types.stream()
                .flatMap(asked -> Arrays.stream(values()).filter(format -> asked.includes(format.type)))
                .findFirst();
    }
}
