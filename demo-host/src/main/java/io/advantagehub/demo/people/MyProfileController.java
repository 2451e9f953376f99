package io.advantagehub.demo.people;

import io.advantagehub.demo.my.MySection;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who somebody is to the shop, whom they brought, and what they agree to. */
@Controller
class MyProfileController implements MySection {
    private final People people;

    MyProfileController(People people) {
        this.people = people;
    }

    @Override
    public void show(String person, Model page) {
        page.addAttribute("me", people.find(person).orElseThrow());
        page.addAttribute("firstLine", people.firstLineOf(person));
        page.addAttribute("topics", Topic.values());
    }

    @PostMapping("/my/consents")
    String agree(@RequestParam Topic topic, @RequestParam boolean agreed, Principal me, RedirectAttributes notices) {
        people.agree(me.getName(), topic, agreed);
        notices.addFlashAttribute("notice", "my.consent-saved");
        return "redirect:/my";
    }
}
