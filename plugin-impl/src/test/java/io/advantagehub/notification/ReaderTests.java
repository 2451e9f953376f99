package io.advantagehub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.words.Names;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ready-made texts. */
class ReaderTests {
    private static final DistributorId BOB = new DistributorId("bob");
    /** GSM 03.38 without its extension: what costs one unit a character. */
    private static final String GSM7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | Bruno acaba de entrar na sua primeira linha.
            ru    | Bruno теперь в вашей первой линии.
            en    | Bruno has just joined your first line.
            """)
    void tellsOfSomebodyNewInTheFirstLine(String tag, String text) {
        assertThat(told(tag, new News.NewInFirstLine(BOB, null))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | BRL | Sua recompensa chegou: R$ 12.345,60.
            ru    | BRL | Вам начислен бонус: 12 345,60 R$.
            en    | BRL | You have received a bonus of R$12,345.60.
            en-US | USD | You have received a bonus of $12,345.60.
            pt-BR | USD | Sua recompensa chegou: US$ 12.345,60.
            ru    | RUB | Вам начислен бонус: 12 345,60 ₽.
            en    | JPY | You have received a bonus of ¥1,234,560.
            en    | KWD | You have received a bonus of KWD 1,234.560.
            """)
    void tellsOfABonusInTheCurrencysOwnDigits(String tag, String currency, String text) {
        assertThat(told(tag, new News.BonusReceived(new Money(1234560, Money.currency(currency)))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | Seu cashback por uma compra: R$ 0,01.
            ru    | Ваш кешбэк с покупки: 0,01 R$.
            en    | Your cashback from a purchase: R$0.01.
            """)
    void tellsOfCashback(String tag, String text) {
        assertThat(told(tag, new News.CashbackEarned(new Money(1, Money.currency("BRL")))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | America/Sao_Paulo | 2026-12-28T13:00:00Z | Sua atividade vence em 31/12/2026 às 10:00. Faltam 3 dias.
            pt-BR | America/Sao_Paulo | 2026-12-30T13:00:00Z | Sua atividade vence em 31/12/2026 às 10:00. Falta 1 dia.
            pt-BR | America/Sao_Paulo | 2026-12-31T13:00:00Z | Sua atividade venceu em 31/12/2026 às 10:00.
            ru    | Europe/Moscow     | 2026-12-30T13:00:00Z | Ваша активность заканчивается 31.12.2026 в 16:00. Остался 1 день.
            ru    | Europe/Moscow     | 2026-12-28T13:00:00Z | Ваша активность заканчивается 31.12.2026 в 16:00. Осталось 3 дня.
            ru    | Europe/Moscow     | 2026-12-24T13:00:00Z | Ваша активность заканчивается 31.12.2026 в 16:00. Осталось 7 дней.
            ru    | Europe/Moscow     | 2026-12-20T13:00:00Z | Ваша активность заканчивается 31.12.2026 в 16:00. Осталось 11 дней.
            ru    | Europe/Moscow     | 2026-12-10T13:00:00Z | Ваша активность заканчивается 31.12.2026 в 16:00. Остался 21 день.
            ru    | Europe/Moscow     | 2027-01-01T13:00:00Z | Ваша активность закончилась 31.12.2026 в 16:00.
            en    | America/New_York  | 2026-12-28T13:00:00Z | Your activity ends on 31 Dec 2026, 08:00. 3 days left.
            en    | America/New_York  | 2026-12-28T13:00:01Z | Your activity ends on 31 Dec 2026, 08:00. 3 days left.
            en    | America/New_York  | 2026-12-31T04:59:59Z | Your activity ends on 31 Dec 2026, 08:00. 1 day left.
            en    | America/New_York  | 2026-12-31T05:00:00Z | Your activity ends on 31 Dec 2026, 08:00.
            en    | America/New_York  | 2026-12-31T12:59:59Z | Your activity ends on 31 Dec 2026, 08:00.
            """)
    void tellsWhenActivityEndsOnTheReadersOwnClock(String tag, String zone, String toldAt, String text) {
        News news = new News.ActivityEnds(Instant.parse("2026-12-31T13:00:00Z"), Instant.parse(toldAt));

        assertThat(reader(tag, ZoneId.of(zone)).text(news, "")).isEqualTo(text);
    }

    @Test
    void saysWhichClockItMeansWhereNobodyToldTheReaders() {
        News news = new News.ActivityEnds(Instant.parse("2026-12-31T13:00:00Z"), Instant.parse("2026-12-30T13:00:00Z"));

        assertThat(reader("en", null).text(news, ""))
                .isEqualTo("Your activity ends on 31 Dec 2026, 13:00 UTC. 1 day left.");
    }

    @Test
    void speaksTheDefaultLanguageToWhomItHasNoTextsFor() {
        assertThat(reader("fr", null).language()).isEqualTo(Language.RU);
        assertThat(Reader.of(recipient(null, null), Language.RU).language()).isEqualTo(Language.RU);
        assertThat(reader("pt-PT", null).language()).isEqualTo(Language.PT_BR);
    }

    @ParameterizedTest
    @CsvSource({"pt-BR", "en"})
    void writesWhatFitsTheCheapAlphabet(String tag) {
        Instant end = Instant.parse("2026-12-31T13:00:00Z");
        for (int month = 0; month < 12; month++) {
            Instant ends = end.plusSeconds(month * 30L * 86400);
            assertThat(told(tag, new News.ActivityEnds(ends, end))).matches(ReaderTests::cheap);
        }
        Money money = new Money(123456789, Money.currency("BRL"));
        assertThat(told(tag, new News.BonusReceived(money))).matches(ReaderTests::cheap);
        assertThat(told(tag, new News.CashbackEarned(money))).matches(ReaderTests::cheap);
        assertThat(told(tag, new News.NewInFirstLine(BOB, null))).matches(ReaderTests::cheap);
        assertThat(told(tag, new News.DebtArisen(true, money))).matches(ReaderTests::cheap);
        assertThat(told(tag, new News.DebtArisen(false, money))).matches(ReaderTests::cheap);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Maria                 | Ana Maria
            J.R. Smith                | J. R. Smith
            Win at http://evil.com/x  | Win at http: evil. com x
            'Ana\u2028@shop #123456'  | Ana shop 123456
            Жанна О'Коннор-Дж. 😀     | Жанна О'Коннор-Дж. 😀
            """)
    void aNameCarriesNoLinkAndNoLine(String name, String shown) {
        assertThat(Names.inText(name)).isEqualTo(shown);
    }

    @Test
    void aNameIsCutBetweenCharacters() {
        assertThat(Names.inText("😀".repeat(50))).isEqualTo("😀".repeat(40));
        assertThat(Names.inText("{name} {when}")).isEqualTo("{name} {when}");
    }

    private static boolean cheap(String text) {
        return text.chars().allMatch(c -> GSM7.indexOf(c) >= 0);
    }

    private static String told(String tag, News news) {
        return reader(tag, ZoneId.of("America/Sao_Paulo")).text(news, "Bruno");
    }

    private static Reader reader(String tag, @Nullable ZoneId zone) {
        return Reader.of(recipient(Locale.forLanguageTag(tag), zone), Language.RU);
    }

    private static Recipient recipient(@Nullable Locale locale, @Nullable ZoneId zone) {
        return new Recipient(BOB, true, null, null, true, locale, zone, null, null, null);
    }
}
