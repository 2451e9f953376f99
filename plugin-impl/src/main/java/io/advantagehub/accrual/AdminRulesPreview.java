package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would this purchase bring, to whom, and why. */
@RestController
@RequestMapping("/api/v1/admin/cashback-rules/preview")
class AdminRulesPreview {
    private static final OrderId ORDER = new OrderId("preview");

    private final Preview preview;
    private final Publishing publishing;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;

    AdminRulesPreview(Preview preview, Publishing publishing, ProgrammeCurrency programme, InstantSource clock) {
        this.preview = preview;
        this.publishing = publishing;
        this.programme = programme;
        this.clock = clock;
    }

    /** @param rules a draft; absent = the rules valid at the purchase's time */
    record Asked(@Nullable Purchase purchase, @Nullable Map<String, Object> rules) {}

    /** @param time absent = now */
    record Purchase(
            @Nullable DistributorId buyerId,
            @Nullable Instant time,
            @Nullable ReferralCode referralCode,
            @Nullable Boolean renewal,
            @Nullable List<Line> lines) {}

    /** @param lineId absent = its place, from 1 on */
    record Line(
            @Nullable String lineId,
            @Nullable String product,
            @Nullable String plan,
            @Nullable Integer quantity,
            @Nullable Money amount) {}

    @PostMapping
    PreviewView preview(@RequestBody Asked asked) {
        if (asked.purchase() == null) {
            throw Refused.invalid("purchase", "is required");
        }
        Rules draft = Drafts.optional(publishing, asked.rules());
        PurchaseCompleted purchase = understood(asked.purchase());
        return PreviewView.of(preview.of(purchase, draft), programme.currency());
    }

    private PurchaseCompleted understood(Purchase purchase) {
        List<Line> told = Objects.requireNonNullElse(purchase.lines(), List.of());
        List<PurchaseCompleted.Line> lines = new ArrayList<>();
        for (Line line : told) {
            lines.add(understood(line, lines.size()));
        }
        Instant time = Objects.requireNonNullElseGet(purchase.time(), clock::instant);
        try {
            return new PurchaseCompleted(
                    required("purchase.buyerId", purchase.buyerId()),
                    Instants.cut(time),
                    ORDER,
                    purchase.referralCode(),
                    Boolean.TRUE.equals(purchase.renewal()),
                    lines);
        } catch (InvalidField wrong) {
            throw Refused.invalid("purchase." + wrong.field(), String.valueOf(wrong.getMessage()));
        }
    }

    private PurchaseCompleted.Line understood(Line line, int index) {
        String place = "purchase.lines[" + index + "].";
        Money amount = required(place + "amount", line.amount());
        if (!amount.currency().equals(programme.currency())) {
            throw Refused.invalid(place + "amount.currency", "must be " + programme.currency());
        }
        try {
            return new PurchaseCompleted.Line(
                    new LineId(Objects.requireNonNullElse(line.lineId(), String.valueOf(index + 1))),
                    required(place + "product", line.product()),
                    line.plan(),
                    Objects.requireNonNullElse(line.quantity(), 1),
                    amount);
        } catch (InvalidField wrong) {
            throw Refused.invalid(place + wrong.field(), String.valueOf(wrong.getMessage()));
        } catch (IllegalArgumentException noId) {
            throw Refused.invalid(place + "lineId", String.valueOf(noId.getMessage()));
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "is required");
        }
        return value;
    }
}
