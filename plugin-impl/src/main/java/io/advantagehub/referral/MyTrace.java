package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.TraceReferrals.Traced;
import io.advantagehub.referral.TraceMapper.TraceRow;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From click to sign-up to sale: of everybody who came by one of the caller's links. */
@RestController
@RequestMapping("/api/v1/me/referral-trace")
class MyTrace {
    private final TraceMapper rows;
    private final TraceViews views;

    MyTrace(TraceMapper rows, TraceViews views) {
        this.rows = rows;
        this.views = views;
    }

    @GetMapping
    Page<Traced> list(DistributorId caller, Paging paging) {
        List<TraceRow> found = rows.ofOwner(caller.value(), paging.below(), paging.oneMore());
        return Page.of(found, paging, TraceRow::id).mapAll(shown -> views.of(caller, shown));
    }
}
