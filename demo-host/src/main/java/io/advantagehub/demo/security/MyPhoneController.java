package io.advantagehub.demo.security;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.usecase.ManagePhone;
import io.advantagehub.api.usecase.ManagePhone.Answer;
import io.advantagehub.demo.confirm.Kind;
import io.advantagehub.demo.confirm.NextPage;
import io.advantagehub.demo.confirm.Purpose;
import io.advantagehub.demo.confirm.Refusals;
import io.advantagehub.demo.hub.Hub;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's phone: changed, and proven. */
@Controller
class MyPhoneController {
    private final Hub hub;
    private final NextPage pages;

    MyPhoneController(Hub hub, NextPage pages) {
        this.hub = hub;
        this.pages = pages;
    }

    @PostMapping(SecurityPage.ADDRESS + "/phone")
    String change(@ModelAttribute PhoneForm form, Principal me, RedirectAttributes notices) {
        Optional<PhoneNumber> number = form.number();
        if (number.isEmpty()) {
            notices.addFlashAttribute("fault", "register.fault.phone");
            return SecurityPage.BACK;
        }
        return asked(me, phones -> phones.name(who(me), number.get()), notices);
    }

    @PostMapping(SecurityPage.ADDRESS + "/phone/verification")
    String verify(Principal me, RedirectAttributes notices) {
        return asked(me, phones -> phones.verify(who(me)), notices);
    }

    private String asked(Principal me, Function<ManagePhone, Answer> ask, RedirectAttributes notices) {
        Answer answer = hub.phones().map(ask).orElse(new Answer.Refused(Refusals.SWITCHED_OFF));
        if (answer instanceof Answer.Refused refused) {
            return pages.refused(Kind.PHONE_CHANGE, refused.word(), notices);
        }
        Answer.Done done = (Answer.Done) answer;
        if (done.confirmation() == null) {
            notices.addFlashAttribute("notice", "security.phone-kept");
            return SecurityPage.BACK;
        }
        String pending = done.phone().pending();
        Purpose purpose = pending == null
                ? Purpose.about(done.phone().inUse(), Kind.PHONE_VERIFICATION, me.getName())
                : Purpose.about(pending, Kind.PHONE_CHANGE, me.getName());
        return pages.confirmation(done.confirmation(), purpose);
    }

    private static DistributorId who(Principal me) {
        return new DistributorId(me.getName());
    }
}
