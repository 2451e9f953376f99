package io.advantagehub.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The code of a referral link as the host took it from its visitor.
 *
 * @param value 1 to 64 characters of ASCII 0x21–0x7E
 */
public record ReferralCode(String value) {

    public ReferralCode {
        HostText.check(value, HostText.ID_LENGTH);
    }

    /**
     * What somebody typed or pasted as a code, whatever that is: what a code cannot consist of is percent-encoded, and what is
     * too long is cut, so that no sign-up fails for it. Empty where there is nothing but space.
     */
    public static Optional<ReferralCode> typed(@Nullable String text) {
        String visible = text == null
                ? ""
                : text.strip()
                        .codePoints()
                        .limit(HostText.ID_LENGTH)
                        .filter(sign -> !Character.isWhitespace(sign) && !Character.isISOControl(sign))
                        .mapToObj(ReferralCode::encoded)
                        .collect(Collectors.joining());
        return visible.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReferralCode(visible.substring(0, Math.min(visible.length(), HostText.ID_LENGTH))));
    }

    private static String encoded(int sign) {
        String text = Character.toString(sign);
        return sign >= 0x21 && sign <= 0x7E ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return value;
    }
}
