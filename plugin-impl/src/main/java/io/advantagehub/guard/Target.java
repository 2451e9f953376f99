package io.advantagehub.guard;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.internal.CodeGuard.Ask;
import io.advantagehub.guard.Scope.Kind;
import io.advantagehub.keys.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose counts a code counts among. Of somebody whose number is verified only the person's own do: nobody else's codes can
 * stop theirs.
 *
 * @param neighbour the number's last two digits
 */
record Target(String country, List<Scope> scopes, int neighbour) {
    /** A country for numbers of none. */
    static final String NOWHERE = "ZZ";

    private static final int PREFIX_LESS = 4;
    private static final int NEIGHBOURS_LESS = 2;
    private static final int HASH_BYTES = 16;

    /** @param key of hashes that stand for personal data */
    static Target of(Ask ask, String day, Key key) {
        String number = ask.phone().e164();
        String country = country(ask.phone());
        List<Scope> scopes = new ArrayList<>();
        scopes.add(new Scope(day, Kind.D, ask.who().value()));
        if (!ask.verified()) {
            scopes.add(new Scope(day, Kind.C, country));
            scopes.add(new Scope(day, Kind.P, less(number, PREFIX_LESS)));
            scopes.add(new Scope(day, Kind.N, hash(key, less(number, NEIGHBOURS_LESS))));
            if (ask.sponsor() != null) {
                scopes.add(new Scope(day, Kind.B, ask.sponsor().value()));
            }
        }
        return new Target(country, List.copyOf(scopes), Integer.parseInt(number.substring(number.length() - 2)));
    }

    /** What one more code adds to a scope's counts. */
    Count asked(Scope scope, long price) {
        return scope.kind() == Kind.N ? Count.neighbour(neighbour) : Count.one(price);
    }

    private static String less(String number, int digits) {
        return number.substring(0, number.length() - digits);
    }

    /** With its last two digits beside it, it would be a whole number. */
    private static String hash(Key key, String number) {
        byte[] mac = key.mac("neighbours", number.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(Arrays.copyOf(mac, HASH_BYTES));
    }

    private static String country(PhoneNumber phone) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            @Nullable String country = plans.getRegionCodeForNumber(plans.parse(phone.e164(), null));
            return country == null ? NOWHERE : country;
        } catch (NumberParseException inNoPlan) {
            return NOWHERE;
        }
    }

    /** Neither the number nor anything of it. */
    @Override
    public String toString() {
        return "Target[" + country + "]";
    }
}
