package io.advantagehub.phone;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.usecase.ManagePhone;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Phones;
import io.advantagehub.phone.Naming.Standing;
import io.advantagehub.web.Refused;
import java.util.Optional;
import java.util.function.Supplier;

/** People's phones for a host's own pages: the same commands as over HTTP. */
class OwnPhone implements ManagePhone {
    private final Naming naming;
    private final Phones phones;
    private final Transactions transactions;

    OwnPhone(Naming naming, Phones phones, Transactions transactions) {
        this.naming = naming;
        this.phones = phones;
        this.transactions = transactions;
    }

    @Override
    public Optional<Phone> find(DistributorId who) {
        return phones.find(who).map(OwnPhone::told);
    }

    @Override
    public Answer name(DistributorId who, PhoneNumber number) {
        return answer(() -> naming.name(who, number));
    }

    @Override
    public Answer verify(DistributorId who) {
        return answer(() -> naming.verify(who));
    }

    private Answer answer(Supplier<Standing> command) {
        try {
            Standing standing = transactions.own(command);
            return new Answer.Done(told(standing.phone()), standing.confirmation());
        } catch (Refused refused) {
            return new Answer.Refused(refused.problem().word());
        }
    }

    private static Phone told(io.advantagehub.distributor.Phone phone) {
        PhoneView view = PhoneView.of(phone, null);
        return new Phone(view.phone(), view.verified(), view.reachable(), view.pending(), view.changedAt());
    }
}
