package io.advantagehub.demo.my;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A distributor's own page. */
@Controller
class MyController {
    private final List<MySection> sections;

    MyController(List<MySection> sections) {
        this.sections = sections;
    }

    @GetMapping("/my")
    String page(Principal me, Model model) {
        sections.forEach(section -> section.show(me.getName(), model));
        return "my";
    }
}
