package io.advantagehub.demo.testing;

import java.util.Map;

/** What a person reads about codes. Amounts stand where the language puts them; {@code PARTNER} stands for a name. */
public enum Wording {
    PORTUGUESE(
            "pt-BR",
            Map.of(
                    Errand.CASHBACK_TRANSFER, "Transferir R$ 1,00 do seu cashback para PARTNER.",
                    Errand.CASHBACK_PAYOUT, "Sacar R$ 1,00 do seu cashback para o cartão •••• 1234.",
                    Errand.WALLET_TRANSFER, "Enviar R$ 1,00 da sua carteira para PARTNER.",
                    Errand.WALLET_PAYOUT, "Sacar R$ 1,00 da sua carteira para o cartão •••• 1234.",
                    Errand.CASHBACK_REDEMPTION, "Usar R$ 17,99 do seu cashback em uma renovação."),
            Map.of(
                    Errand.CASHBACK_TRANSFER, "Confirmado: R$ 1,00 de cashback agora são de PARTNER.",
                    Errand.CASHBACK_PAYOUT, "Confirmado: o saque de R$ 1,00 para o cartão •••• 1234 está a caminho.",
                    Errand.WALLET_TRANSFER, "Confirmado: R$ 1,00 foram enviados para PARTNER.",
                    Errand.WALLET_PAYOUT, "Confirmado: o saque de R$ 1,00 para o cartão •••• 1234 está a caminho.",
                    Errand.CASHBACK_REDEMPTION, "Confirmado: R$ 17,99 de cashback foram usados na renovação."),
            new Ends(
                    "Cancelado. Nada saiu da sua conta.",
                    "O código venceu. A operação foi cancelada",
                    "Código errado. Tentativas restantes: 4.",
                    "você só poderá pedir ou digitar códigos a partir de",
                    "nenhum código é enviado nem aceito por enquanto")),
    RUSSIAN(
            "ru",
            Map.of(
                    Errand.CASHBACK_TRANSFER, "Передать 1,00 R$ вашего кешбэка. Получатель: PARTNER.",
                    Errand.CASHBACK_PAYOUT, "Вывести 1,00 R$ вашего кешбэка на карту •••• 1234.",
                    Errand.WALLET_TRANSFER, "Отправить 1,00 R$ из вашего кошелька. Получатель: PARTNER.",
                    Errand.WALLET_PAYOUT, "Вывести 1,00 R$ из вашего кошелька на карту •••• 1234.",
                    Errand.CASHBACK_REDEMPTION, "Списать 17,99 R$ вашего кешбэка за продление."),
            Map.of(
                    Errand.CASHBACK_TRANSFER, "Подтверждено: кешбэк 1,00 R$ передан. Получатель: PARTNER.",
                    Errand.CASHBACK_PAYOUT, "Подтверждено: 1,00 R$ отправлено на карту •••• 1234.",
                    Errand.WALLET_TRANSFER, "Подтверждено: 1,00 R$ отправлено. Получатель: PARTNER.",
                    Errand.WALLET_PAYOUT, "Подтверждено: 1,00 R$ отправлено на карту •••• 1234.",
                    Errand.CASHBACK_REDEMPTION, "Подтверждено: кешбэк 17,99 R$ списан за продление."),
            new Ends(
                    "Отменено. С вашего счёта ничего не списано.",
                    "Срок действия кода истёк. Операция отменена",
                    "Неверный код. Осталось попыток: 4.",
                    "запрашивать и вводить коды можно будет после",
                    "коды пока не отправляются и не принимаются")),
    ENGLISH(
            "en",
            Map.of(
                    Errand.CASHBACK_TRANSFER, "Give R$1.00 of your cashback to PARTNER.",
                    Errand.CASHBACK_PAYOUT, "Pay out R$1.00 of your cashback to the card •••• 1234.",
                    Errand.WALLET_TRANSFER, "Send R$1.00 from your wallet to PARTNER.",
                    Errand.WALLET_PAYOUT, "Pay out R$1.00 from your wallet to the card •••• 1234.",
                    Errand.CASHBACK_REDEMPTION, "Use R$17.99 of your cashback on a renewal."),
            Map.of(
                    Errand.CASHBACK_TRANSFER, "Confirmed: R$1.00 of cashback is now with PARTNER.",
                    Errand.CASHBACK_PAYOUT, "Confirmed: R$1.00 is on its way to the card •••• 1234.",
                    Errand.WALLET_TRANSFER, "Confirmed: R$1.00 has been sent to PARTNER.",
                    Errand.WALLET_PAYOUT, "Confirmed: R$1.00 is on its way to the card •••• 1234.",
                    Errand.CASHBACK_REDEMPTION, "Confirmed: R$17.99 of cashback went into the renewal."),
            new Ends(
                    "Cancelled. Nothing has left your account.",
                    "The code has expired. The operation is off",
                    "Wrong code. Attempts left: 4.",
                    "you can neither ask for a code nor enter one until",
                    "no code is sent or taken for the time being"));

    private final String locale;
    private final Map<Errand, String> asked;
    private final Map<Errand, String> done;
    private final Ends ends;

    Wording(String locale, Map<Errand, String> asked, Map<Errand, String> done, Ends ends) {
        this.locale = locale;
        this.asked = asked;
        this.done = done;
        this.ends = ends;
    }

    /** What is said where it is not done. */
    public record Ends(String cancelled, String expired, String wrong, String locked, String stillLocked) {}

    public String locale() {
        return locale;
    }

    /** What the page says it asks a code for. */
    public String asked(Errand errand, String partner) {
        return asked.get(errand).replace("PARTNER", partner);
    }

    public String done(Errand errand, String partner) {
        return done.get(errand).replace("PARTNER", partner);
    }

    public Ends ends() {
        return ends;
    }
}
