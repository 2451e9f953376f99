package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.api.usecase.ReadReferralLinks.Link;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.web.Page;
import io.advantagehub.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The caller's own links and what they brought; once terms and privacy policy are accepted. */
@RestController
@RequestMapping("/api/v1/me/referral-links")
class MyLinks {
    private static final Problem NOT_ACCEPTABLE =
            new Problem(406, "not-acceptable", "A QR code is sent as image/svg+xml or image/png.");

    private final Terms terms;
    private final Links links;
    private final OwnLinks own;
    private final Numbers numbers;
    private final ProgrammeCurrency programme;

    MyLinks(Terms terms, Links links, OwnLinks own, Numbers numbers, ProgrammeCurrency programme) {
        this.terms = terms;
        this.links = links;
        this.own = own;
        this.numbers = numbers;
        this.programme = programme;
    }

    @GetMapping
    Page<Link> list(DistributorId caller, HttpServletRequest request) {
        requireTerms(caller);
        return new Page<>(own.all(caller, address(request)), null);
    }

    /** What a link brought day by day, in UTC: from one day to another, that one excluded; the last thirty where none is told. */
    @GetMapping("/{code}/days")
    Page<DayView> days(
            DistributorId caller,
            @PathVariable("code") String code,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        LinkRow link = link(caller, code);
        Currency currency = programme.currency();
        return new Page<>(
                numbers.days(link, day("from", from), day("to", to)).stream()
                        .map(day -> DayView.of(day, currency))
                        .toList(),
                null);
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String told) {
        try {
            return told == null ? null : LocalDate.parse(told);
        } catch (DateTimeParseException none) {
            throw Refused.invalid(parameter, "must be a day such as 2026-11-27");
        }
    }

    @GetMapping("/{code}/qr")
    ResponseEntity<byte[]> qr(
            DistributorId caller,
            @PathVariable("code") String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletRequest request) {
        QrImage image = QrImage.of(own.url(link(caller, code), address(request)));
        ImageFormat format = ImageFormat.wanted(accept).orElseThrow(() -> new Refused(NOT_ACCEPTABLE));
        return ResponseEntity.ok().contentType(format.type()).body(format.write(image));
    }

    private LinkRow link(DistributorId caller, String code) {
        requireTerms(caller);
        return Codes.read(code)
                .map(read -> links.find(List.of(read)).get(read))
                .filter(link -> link.distributorId().equals(caller.value()))
                .orElseThrow(Refused::notFound);
    }

    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private void requireTerms(DistributorId caller) {
        if (!terms.areAcceptedBy(caller)) {
            throw new Refused(ProgrammeTerms.NOT_ACCEPTED);
        }
    }
}
