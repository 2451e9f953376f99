package io.advantagehub.demo.security;

import io.advantagehub.api.DistributorId;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.people.People;
import io.advantagehub.demo.people.Person;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How a person confirms: as it stands. */
@Controller
class SecurityPage {
    static final String ADDRESS = "/my/security";
    static final String BACK = "redirect:" + ADDRESS;

    private final Hub hub;
    private final People people;

    SecurityPage(Hub hub, People people) {
        this.hub = hub;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    String page(Principal me, Model model) {
        DistributorId who = new DistributorId(me.getName());
        hub.phones().flatMap(phones -> phones.find(who)).ifPresent(phone -> model.addAttribute("phone", phone));
        hub.authenticators().ifPresent(apps -> model.addAttribute("app", apps.find(who)));
        model.addAttribute(
                "zone", people.find(me.getName()).map(Person::timeZone).orElseThrow());
        return "security";
    }
}
