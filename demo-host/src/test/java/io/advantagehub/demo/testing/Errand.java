package io.advantagehub.demo.testing;

import java.util.Map;
import java.util.UUID;

/** What a code confirms in the demo, as the forms of a person's own page ask for it. */
public enum Errand {
    CASHBACK_TRANSFER {
        @Override
        public Landing send(Member member, Member partner) {
            return member.sends("/my/cashback/transfers", toPartner(partner));
        }
    },
    CASHBACK_PAYOUT {
        @Override
        public Landing send(Member member, Member partner) {
            return member.sends("/my/cashback/payouts", toCard());
        }
    },
    WALLET_TRANSFER {
        @Override
        public Landing send(Member member, Member partner) {
            return member.sends("/my/wallet/transfers", toPartner(partner));
        }
    },
    WALLET_PAYOUT {
        @Override
        public Landing send(Member member, Member partner) {
            return member.sends("/my/wallet/payouts", toCard());
        }
    },
    /** Takes all cashback that is left, and therefore comes last. */
    CASHBACK_REDEMPTION {
        @Override
        public Landing send(Member member, Member partner) {
            return member.sends(
                    "/my/renewals/cashback",
                    Map.of(
                            "product",
                            "smart-redirectors",
                            "key",
                            UUID.randomUUID().toString()));
        }
    };

    /** Sends the form: of 1.00, or of all cashback. */
    public abstract Landing send(Member member, Member partner);

    /** Sends the form, and is led to the page that asks for the code. */
    public CodePage ask(Member member, Member partner) {
        int before = member.codes().size();
        Landing landing = send(member, partner);
        if (!landing.path().startsWith("/my/confirmations/")) {
            throw new AssertionError(this + " led to " + landing);
        }
        return new CodePage(member, landing.path(), before);
    }

    private static Map<String, String> toPartner(Member partner) {
        return Map.of(
                "to",
                partner.login(),
                "amount",
                "1.00",
                "key",
                UUID.randomUUID().toString());
    }

    private static Map<String, String> toCard() {
        return Map.of(
                "last4", "1234", "amount", "1.00", "key", UUID.randomUUID().toString());
    }
}
