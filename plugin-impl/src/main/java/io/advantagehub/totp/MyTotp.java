package io.advantagehub.totp;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ManageAuthenticator.Status;
import io.advantagehub.database.Transactions;
import io.advantagehub.totp.FirstCode.Entered;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's authenticator app. */
@RestController
@RequestMapping("/api/v1/me/totp")
class MyTotp {
    private final Enrolments enrolments;
    private final FirstCode firstCode;
    private final TotpMapper rows;
    private final Transactions transactions;
    private final InstantSource clock;
    private final String issuer;
    private final Map<String, String> notice = Notice.inEachLanguage();

    MyTotp(
            Enrolments enrolments,
            FirstCode firstCode,
            TotpMapper rows,
            Transactions transactions,
            InstantSource clock,
            String issuer) {
        this.enrolments = enrolments;
        this.firstCode = firstCode;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** @param notice what is wrong with codes by text message, by language */
    record View(Status status, @Nullable Instant enrolledAt, Map<String, String> notice) {}

    /**
     * Told once: nobody can ask for it again.
     *
     * @param secret in Base32, for those who cannot scan
     * @param uri for the app
     * @param qr the same as a picture, SVG
     * @param confirmation what has to be confirmed first; none where nothing has
     */
    record Begun(
            Status status,
            String secret,
            String uri,
            String qr,
            @Nullable Confirmation confirmation,
            Map<String, String> notice) {
        @Override
        public String toString() {
            return "Begun[" + status + "]";
        }
    }

    record Leaving(Confirmation confirmation) {}

    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "Code[]";
        }
    }

    @GetMapping
    View get(DistributorId caller) {
        return view(rows.find(caller.value()));
    }

    @PostMapping
    ResponseEntity<Object> enrol(DistributorId caller) {
        return answer(caller, transactions.own(() -> enrolments.enrol(caller)));
    }

    /** 204 where there is none any more, 202 with the confirmation that an app in use waits for. */
    @DeleteMapping
    ResponseEntity<Object> remove(DistributorId caller) {
        return answer(caller, transactions.own(() -> enrolments.remove(caller)));
    }

    @PostMapping("/verification")
    ResponseEntity<Object> verify(DistributorId caller, @RequestBody Code entered) {
        String code = entered.code();
        if (code == null || !code.matches("[0-9]{6}")) {
            throw Refused.invalid("code", "must be the six digits that the app shows");
        }
        return firstCode.enter(caller, code) instanceof Entered.Refused refused
                ? refused(refused)
                : ResponseEntity.ok(view(rows.find(caller.value())));
    }

    private ResponseEntity<Object> answer(DistributorId caller, Enrolment enrolment) {
        if (enrolment instanceof Enrolment.Begun begun) {
            return ResponseEntity.accepted()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(begun(caller, begun));
        }
        if (enrolment instanceof Enrolment.Leaving leaving) {
            return ResponseEntity.accepted().body(new Leaving(leaving.confirmation()));
        }
        if (enrolment instanceof Enrolment.Refused refused) {
            throw new Refused(refused.problem());
        }
        return ResponseEntity.noContent().build();
    }

    private Begun begun(DistributorId caller, Enrolment.Begun begun) {
        KeyUri uri = new KeyUri(issuer, caller.value(), Base32.of(begun.secret()));
        return new Begun(
                begun.confirmation() == null ? Status.AWAITING_CODE : Status.AWAITING_CONFIRMATION,
                uri.secret(),
                uri.text(),
                Svg.of(uri.text()),
                begun.confirmation(),
                notice);
    }

    private View view(Optional<TotpRow> row) {
        Status status = row.map(TotpRow::told).orElse(Status.NONE);
        return new View(status, row.map(TotpRow::enrolledAt).orElse(null), notice);
    }

    private ResponseEntity<Object> refused(Entered.Refused refused) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                        HttpStatus.valueOf(refused.problem().status()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Instant until = refused.until();
        if (until != null) {
            long seconds = Math.max(1, until.getEpochSecond() - clock.instant().getEpochSecond());
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return answer.body(refused.problem().members());
    }
}
