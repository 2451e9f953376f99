package io.advantagehub.demo.phone;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /demo/phones}: what the phones show, for eyes and for programs. */
@Controller
class PhoneController {
    private static final int SHOWN = 12;

    private final Phones phones;
    private final People people;

    PhoneController(Phones phones, People people) {
        this.phones = phones;
        this.people = people;
    }

    record Message(Instant at, String from, String text) {

        /** Not the text: it may be a code, and what a controller answers is written to a log where somebody asks for that. */
        @Override
        public String toString() {
            return "Message[" + at + "]";
        }
    }

    /** A phone on the page, with or without somebody known to it. */
    record Screen(String number, @Nullable String owner) {}

    @GetMapping("/demo/phones/{phone}")
    @ResponseBody
    List<Message> messages(@PathVariable String phone) {
        return phones.inbox(number(phone)).stream()
                .map(m -> new Message(m.at(), m.sender(), m.text()))
                .toList();
    }

    /** The phones of all, oldest members first, and before them one that somebody asked for. */
    @GetMapping("/demo/phones")
    String page(@RequestParam(required = false) @Nullable String phone, Model model) {
        Set<Screen> screens = new LinkedHashSet<>();
        List<Person> known = people.newest().stream()
                .sorted(Comparator.comparing(Person::registeredAt))
                .limit(SHOWN)
                .toList();
        if (phone != null && !phone.isBlank()) {
            String number = number(phone.strip()).e164();
            if (known.stream().noneMatch(person -> person.phone().equals(number))) {
                screens.add(new Screen(number, null));
            }
        }
        known.forEach(person -> screens.add(new Screen(person.phone(), person.displayName())));
        model.addAttribute("screens", screens);
        return "phones";
    }

    private static PhoneNumber number(String text) {
        try {
            return new PhoneNumber(text);
        } catch (IllegalArgumentException malformed) {
            ErrorResponseException refused = new ErrorResponseException(HttpStatus.BAD_REQUEST);
            refused.setDetail("The phone " + malformed.getMessage());
            throw refused;
        }
    }
}
