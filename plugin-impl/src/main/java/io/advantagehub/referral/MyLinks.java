package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.referral.NumbersMapper.LinkDay;
import io.advantagehub.web.Page;
import io.advantagehub.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Catalogue catalogue;
    private final Numbers numbers;
    private final ProgrammeCurrency programme;
    private final Addresses addresses;
    private final ShareTexts texts = new ShareTexts();

    MyLinks(
            Terms terms,
            Links links,
            Catalogue catalogue,
            Numbers numbers,
            ProgrammeCurrency programme,
            Addresses addresses) {
        this.terms = terms;
        this.links = links;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.programme = programme;
        this.addresses = addresses;
    }

    @GetMapping
    Page<LinkView> list(DistributorId caller, HttpServletRequest request) {
        requireTerms(caller);
        Set<Item> items = catalogue.read().keySet();
        Map<Item, LinkRow> own = links.of(caller, items);
        Map<String, LinkDay> brought = numbers.totals(own.values());
        Currency currency = programme.currency();
        List<LinkView> views = items.stream()
                .flatMap(item -> Stream.ofNullable(own.get(item)))
                .map(link -> view(link, brought, currency, request))
                .toList();
        return new Page<>(views, null);
    }

    /** What a link brought day by day, in UTC: from one day to another, that one excluded; the last thirty where none is told. */
    @GetMapping("/{code}/days")
    Page<DayView> days(
            DistributorId caller,
            @PathVariable("code") String code,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        LinkRow link = own(caller, code);
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
        QrImage image = QrImage.of(url(own(caller, code), request));
        ImageFormat format = ImageFormat.wanted(accept).orElseThrow(() -> new Refused(NOT_ACCEPTABLE));
        return ResponseEntity.ok().contentType(format.type()).body(format.write(image));
    }

    private LinkRow own(DistributorId caller, String code) {
        requireTerms(caller);
        return Codes.read(code)
                .map(read -> links.find(List.of(read)).get(read))
                .filter(link -> link.distributorId().equals(caller.value()))
                .orElseThrow(Refused::notFound);
    }

    private LinkView view(LinkRow link, Map<String, LinkDay> brought, Currency currency, HttpServletRequest request) {
        String url = url(link, request);
        LinkDay day = brought.getOrDefault(link.code(), LinkDay.ofClicks(link.code(), "", 0, 0));
        return LinkView.of(link, day, currency, url, texts.of(link.item(), url));
    }

    private String url(LinkRow link, HttpServletRequest request) {
        String host = addresses.publicUrl().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : addresses.publicUrl();
        return host + "/advantage-hub" + RedirectDoor.PLACE + link.code();
    }

    private void requireTerms(DistributorId caller) {
        if (!terms.areAcceptedBy(caller)) {
            throw new Refused(ProgrammeTerms.NOT_ACCEPTED);
        }
    }
}
