package io.advantagehub.web;

import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller as features have them. */
@RestController
@RequestMapping("/api/v1/things")
class Things {
    record Thing(String itsName) {}

    @GetMapping
    Thing get() {
        return new Thing("thing");
    }

    @GetMapping("/bug")
    Thing fail() {
        throw new IllegalStateException("a bug");
    }

    @GetMapping("/number")
    int number(@RequestParam("n") int n) {
        return n;
    }

    @GetMapping("/at")
    Instant at(@RequestParam("at") Instant at) {
        return at;
    }

    @PostMapping("/post")
    Thing post(@RequestBody Thing thing) {
        return thing;
    }
}
