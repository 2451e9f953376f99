package io.advantagehub.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller that tells what it was asked, at a path of each role. */
@RestController
@RequestMapping("/api/v1")
class Asked {
    record Wish(
            @JsonProperty(required = true) Money amount,
            @Nullable String note,
            List<DistributorId> to) {}

    @GetMapping("/me/id")
    DistributorId me(DistributorId caller) {
        return caller;
    }

    @GetMapping({"/admin", "/operator/id", "/operations/id", "/quotes", "/redemptions"})
    Map<String, String> caller(Caller caller) {
        return Map.of("id", caller.id());
    }

    @GetMapping("/meadow")
    String open() {
        return "open";
    }

    @GetMapping("/me/page")
    Page<String> page(Paging paging) {
        return new Page<>(List.of(paging.limit() + ""), paging.cursor());
    }

    @GetMapping("/me/at")
    Map<String, Instant> at(@RequestParam("at") Instant at) {
        return Map.of("at", at);
    }

    @GetMapping("/me/who")
    DistributorId who(@RequestParam("who") DistributorId who) {
        return who;
    }

    @GetMapping("/me/role")
    Role role(@RequestParam("role") Role role) {
        return role;
    }

    @GetMapping("/me/things/{id}")
    UUID thing(@PathVariable("id") UUID id) {
        throw Refused.notFound();
    }

    @PostMapping("/me/wishes")
    Wish wish(@RequestBody Wish wish) {
        return wish;
    }

    @GetMapping("/me/away")
    String away() {
        throw new DataAccessResourceFailureException("no connection", new SQLException("gone", "08S01"));
    }
}
