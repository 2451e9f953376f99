package io.advantagehub.phone;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Phones;
import io.advantagehub.phone.Naming.Standing;
import io.advantagehub.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's phone. Codes that are sent here are entered at {@code /me/confirmations/{id}/code}, like all. */
@RestController
@RequestMapping("/api/v1/me/phone")
class MyPhone {
    private final Naming naming;
    private final Phones phones;
    private final Transactions transactions;

    MyPhone(Naming naming, Phones phones, Transactions transactions) {
        this.naming = naming;
        this.phones = phones;
        this.transactions = transactions;
    }

    record Wanted(@Nullable String phone) {

        PhoneNumber number() {
            if (phone == null) {
                throw Refused.invalid("phone", "is required");
            }
            try {
                return new PhoneNumber(phone);
            } catch (IllegalArgumentException malformed) {
                throw Refused.invalid("phone", "must be + and 8 to 15 digits (E.164)");
            }
        }

        @Override
        public String toString() {
            return "Wanted[]";
        }
    }

    @GetMapping
    PhoneView get(DistributorId caller) {
        return PhoneView.of(phones.find(caller).orElseThrow(Refused::notFound), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    PhoneView name(DistributorId caller, @RequestBody Wanted wanted) {
        PhoneNumber number = wanted.number();
        return view(transactions.own(() -> naming.name(caller, number)));
    }

    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PhoneView verify(DistributorId caller) {
        return view(transactions.own(() -> naming.verify(caller)));
    }

    private static PhoneView view(Standing standing) {
        return PhoneView.of(standing.phone(), standing.confirmation());
    }
}
