package io.advantagehub.demo.shop;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shop window and the till. */
@Controller
class ShopController {
    private final Orders orders;

    ShopController(Orders orders) {
        this.orders = orders;
    }

    /** With what a referral link recommends, where somebody comes by one. */
    @GetMapping("/shop")
    String window(
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String plan,
            Model model) {
        model.addAttribute("recommendedProduct", product);
        model.addAttribute("recommendedPlan", plan);
        model.addAttribute("products", Product.values());
        model.addAttribute("plans", Plan.values());
        return "shop";
    }

    @PostMapping("/shop/orders")
    String buy(
            @RequestParam String product,
            @RequestParam String plan,
            @RequestParam(defaultValue = "1") int quantity,
            Principal buyer,
            RedirectAttributes notices) {
        orders.buy(purchase(buyer.getName(), product, plan, quantity));
        notices.addFlashAttribute("notice", "shop.bought");
        return "redirect:/my";
    }

    private static Purchase purchase(String buyer, String product, String plan, int quantity) {
        try {
            return new Purchase(
                    buyer,
                    Product.of(product).orElseThrow(() -> new IllegalArgumentException("no such product")),
                    Plan.of(plan).orElseThrow(() -> new IllegalArgumentException("no such plan")),
                    quantity);
        } catch (IllegalArgumentException wrong) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong.getMessage(), wrong);
        }
    }
}
