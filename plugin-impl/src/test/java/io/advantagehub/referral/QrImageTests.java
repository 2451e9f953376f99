package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scanner reads. */
class QrImageTests {
    private static final String URL = "https://shop.example/advantage-hub/r/7KQ2M8D5XW";
    private static final Pattern DARK = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");

    @Test
    void isTheAddressInPixels() throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrImage.of(URL).png()));

        assertThat(read(image)).isEqualTo(URL);
    }

    @Test
    void isTheAddressInTheDrawing() throws Exception {
        String svg = new String(QrImage.of(URL).svg(), StandardCharsets.UTF_8);
        int size = Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        BufferedImage image = new BufferedImage(size * 4, size * 4, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, size * 4, size * 4);
        DARK.matcher(svg).results().forEach(module -> {
            int x = Integer.parseInt(module.group(1)) * 4;
            int y = Integer.parseInt(module.group(2)) * 4;
            for (int pixel = 0; pixel < 16; pixel++) {
                image.setRGB(x + pixel % 4, y + pixel / 4, 0);
            }
        });

        assertThat(read(image)).isEqualTo(URL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png | PNG",
                "image/svg+xml | SVG",
                "*/* | SVG",
                "image/* | SVG",
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | SVG",
                "text/html,image/png | PNG",
                "| SVG",
                "nonsense | SVG"
            })
    void hasTheFormThatIsAskedFor(String accept, ImageFormat format) {
        assertThat(ImageFormat.wanted(accept)).hasValue(format);
    }

    @Test
    void hasNoOtherForm() {
        assertThat(ImageFormat.wanted("application/json")).isEmpty();
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
                .getText();
    }
}
