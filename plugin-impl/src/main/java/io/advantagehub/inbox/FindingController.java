package io.advantagehub.inbox;

import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings over HTTP. */
@RestController
@RequestMapping("/api/v1/admin/findings")
class FindingController {
    private final FindingMapper findings;

    FindingController(FindingMapper findings) {
        this.findings = findings;
    }

    @GetMapping
    Page<Finding> list(Paging paging) {
        return Page.of(findings.find(paging.below(), paging.oneMore()), paging, Finding::id);
    }
}
