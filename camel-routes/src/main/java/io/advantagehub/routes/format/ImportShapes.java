package io.advantagehub.routes.format;

import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.usecase.OpeningBalance;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the lines of an import say (contract §4). */
final class ImportShapes {
    private ImportShapes() {}

    static Optional<Line.Distributor> distributor(Fields fields) {
        Instant time = timeOr(fields.optional("time", Texts::instant), ImportFormat.UNDATED);
        DistributorProfile profile = DistributorShapes.profile(fields);
        return fields.make(() -> new Line.Distributor(
                new DistributorSignedUp(fields.requiredDistributor("distributorId"), time, profile)));
    }

    static Optional<Line.Consent> consent(Fields fields) {
        Instant time = timeOr(fields.optional("at", Texts::instant), ImportFormat.UNDATED);
        return fields.make(() -> new Line.Consent(new ConsentGranted(
                fields.requiredDistributor("distributorId"),
                time,
                ConsentShapes.messageClass(fields),
                fields.optionalText("textVersion"),
                fields.optionalText("proof"))));
    }

    static Optional<Line.Opening> opening(Fields fields) {
        return fields.make(() -> new Line.Opening(new OpeningBalance(
                fields.requiredDistributor("distributorId"),
                fields.requiredText("reference"),
                fields.requiredMoney("amount", () -> StandIn.CURRENCY),
                fields.required("earnedAt", Texts::instant, StandIn.TIME),
                fields.required("maturesAt", Texts::instant, StandIn.TIME),
                fields.optional("expiresAt", Texts::instant))));
    }

    private static Instant timeOr(@Nullable Instant told, Instant other) {
        return told == null ? other : told;
    }
}
