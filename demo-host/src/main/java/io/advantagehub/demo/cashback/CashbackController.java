package io.advantagehub.demo.cashback;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.api.usecase.SendBalance.Answer;
import io.advantagehub.demo.confirm.CardForm;
import io.advantagehub.demo.confirm.Kind;
import io.advantagehub.demo.confirm.NextPage;
import io.advantagehub.demo.confirm.PayeeForm;
import io.advantagehub.demo.confirm.Purpose;
import io.advantagehub.demo.confirm.Refusals;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.page.Amounts;
import io.advantagehub.demo.payout.Bank;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Person;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives cashback to a partner, and has it paid out. */
@Controller
class CashbackController {
    private final Hub hub;
    private final People people;
    private final NextPage pages;

    CashbackController(Hub hub, People people, NextPage pages) {
        this.hub = hub;
        this.people = people;
        this.pages = pages;
    }

    @PostMapping("/my/cashback/transfers")
    String give(@ModelAttribute PayeeForm form, Principal me, RedirectAttributes notices) {
        Optional<Person> payee = people.find(form.login());
        Optional<String> fault =
                form.fault().or(() -> payee.isEmpty() ? Optional.of(Refusals.NO_PAYEE) : Optional.empty());
        if (fault.isPresent()) {
            return pages.refused(fault.get(), notices);
        }
        SendBalance.Transfer wish = new SendBalance.Transfer(
                form.wishOf(me.getName()),
                new DistributorId(me.getName()),
                new DistributorId(form.login()),
                Amounts.money(form.money()),
                null);
        String name = payee.orElseThrow().displayName();
        return asked(
                sending -> sending.transfer(wish),
                Purpose.to(name, Kind.CASHBACK_TRANSFER, me.getName(), form.money()),
                notices);
    }

    @PostMapping("/my/cashback/payouts")
    String payOut(@ModelAttribute CardForm form, Principal me, RedirectAttributes notices) {
        if (form.fault().isPresent()) {
            return pages.refused(form.fault().get(), notices);
        }
        SendBalance.Payout wish = new SendBalance.Payout(
                form.wishOf(me.getName()),
                new DistributorId(me.getName()),
                Amounts.money(form.money()),
                new SendBalance.Card(Bank.tokenOf(form.lastFour()), form.lastFour(), null));
        return asked(
                sending -> sending.payOut(wish),
                Purpose.to(form.lastFour(), Kind.CASHBACK_PAYOUT, me.getName(), form.money()),
                notices);
    }

    private String asked(Function<SendBalance, Answer> ask, Purpose purpose, RedirectAttributes notices) {
        Answer answer = hub.sending().map(ask).orElse(new Answer.Refused(Refusals.SWITCHED_OFF, ""));
        if (answer instanceof Answer.Accepted accepted) {
            return accepted.confirmation() == null
                    ? pages.done(purpose, notices)
                    : pages.confirmation(accepted.confirmation(), purpose);
        }
        return pages.refused(((Answer.Refused) answer).word(), notices);
    }
}
