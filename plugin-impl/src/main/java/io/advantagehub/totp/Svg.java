package io.advantagehub.totp;

import io.nayuki.qrcodegen.QrCode;

/** A QR code (ISO/IEC 18004) as a picture that a page can hold: no script, no style, nothing to load. */
final class Svg {
    /** Quiet zone, in modules, as the standard wants it. */
    private static final int BORDER = 4;

    private Svg() {}

    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * BORDER;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path d=\"M0,0h" + side + "v" + side + "h-" + side
                + "z\" fill=\"#fff\"/><path d=\"" + dark + "\"/></svg>";
    }
}
