package io.advantagehub.demo.shop;

import io.advantagehub.demo.my.MySection;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's plans and orders: seen, and renewed. */
@Controller
class MyOrdersController implements MySection {
    private final Orders orders;
    private final Subscriptions subscriptions;

    MyOrdersController(Orders orders, Subscriptions subscriptions) {
        this.orders = orders;
        this.subscriptions = subscriptions;
    }

    @Override
    public void show(String person, Model page) {
        page.addAttribute("subscriptions", subscriptions.of(person));
        page.addAttribute("orders", orders.of(person));
    }

    @PostMapping("/my/renewals")
    String renew(@RequestParam String product, Principal me, RedirectAttributes notices) {
        boolean renewed = Product.of(product)
                .flatMap(known -> orders.renew(me.getName(), known))
                .isPresent();
        notices.addFlashAttribute(renewed ? "notice" : "fault", renewed ? "my.renewed" : "my.nothing-to-renew");
        return "redirect:/my";
    }
}
