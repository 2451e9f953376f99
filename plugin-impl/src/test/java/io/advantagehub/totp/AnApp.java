package io.advantagehub.totp;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** An authenticator app on somebody's phone, which has scanned a picture. */
public final class AnApp {
    private static final Pattern DARK = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");
    private static final int SCALE = 4;

    private final byte[] secret;

    private AnApp(byte[] secret) {
        this.secret = secret;
    }

    /** @param svg the picture as it was drawn */
    public static AnApp scanning(String svg) {
        String uri = read(svg);
        return new AnApp(bytes(uri.replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1")));
    }

    /** What it shows then. */
    public String code(Instant at) {
        return Totp.USUAL.code(secret, Totp.step(at));
    }

    private static String read(String svg) {
        int side = SCALE * Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        DARK.matcher(svg).results().forEach(module -> {
            int x = Integer.parseInt(module.group(1)) * SCALE;
            int y = Integer.parseInt(module.group(2)) * SCALE;
            for (int pixel = 0; pixel < SCALE * SCALE; pixel++) {
                pixels[(y + pixel / SCALE) * side + x + pixel % SCALE] = 0;
            }
        });
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels))),
                            // A drawing, not a photograph: where the code is need not be guessed, which goes wrong at
                            // times.
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : base32.toCharArray()) {
            buffer = (buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
