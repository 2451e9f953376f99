package io.advantagehub.demo.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ConfirmOperations.Wish;
import io.advantagehub.demo.confirm.CardForm;
import io.advantagehub.demo.confirm.Kind;
import io.advantagehub.demo.confirm.PayeeForm;
import io.advantagehub.demo.confirm.Purpose;
import io.advantagehub.demo.confirm.Refusals;
import io.advantagehub.demo.page.Amounts;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money out of the shop's own wallet. Whether there is enough is asked here for courtesy, and again where it is taken. */
@Controller
class WalletController {
    private final People people;
    private final Wallets wallets;
    private final Asking asking;

    WalletController(People people, Wallets wallets, Asking asking) {
        this.people = people;
        this.wallets = wallets;
        this.asking = asking;
    }

    @PostMapping("/my/wallet/transfers")
    String send(@ModelAttribute PayeeForm form, HttpServletRequest request, RedirectAttributes notices) {
        String me = request.getRemoteUser();
        Optional<Person> payee =
                people.find(form.login()).filter(person -> !person.id().equals(me));
        Optional<String> fault =
                form.fault().or(() -> payee.isEmpty() ? Optional.of(Refusals.NO_PAYEE) : noFunds(me, form.money()));
        if (fault.isPresent()) {
            return asking.refused(fault.get(), notices);
        }
        Wish wish = new Wish(
                form.wishOf(me),
                WalletTransfer.TYPE,
                new DistributorId(me),
                WalletTransfer.fields(payee.orElseThrow(), Amounts.money(form.money())),
                request.getRemoteAddr());
        String name = payee.orElseThrow().displayName();
        return asking.ask(wish, Purpose.to(name, Kind.WALLET_TRANSFER, me, form.money()), notices);
    }

    @PostMapping("/my/wallet/payouts")
    String payOut(@ModelAttribute CardForm form, HttpServletRequest request, RedirectAttributes notices) {
        String me = request.getRemoteUser();
        Optional<String> fault = form.fault().or(() -> noFunds(me, form.money()));
        if (fault.isPresent()) {
            return asking.refused(fault.get(), notices);
        }
        Wish wish = new Wish(
                form.wishOf(me),
                WalletPayout.TYPE,
                new DistributorId(me),
                WalletPayout.fields(form.lastFour(), Amounts.money(form.money())),
                request.getRemoteAddr());
        return asking.ask(wish, Purpose.to(form.lastFour(), Kind.WALLET_PAYOUT, me, form.money()), notices);
    }

    private Optional<String> noFunds(String person, BigDecimal amount) {
        return wallets.balanceOf(person).compareTo(amount) < 0 ? Optional.of(Refusals.NO_FUNDS) : Optional.empty();
    }
}
