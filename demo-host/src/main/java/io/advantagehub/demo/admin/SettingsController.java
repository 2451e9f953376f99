package io.advantagehub.demo.admin;

import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.ManageSettings.Change;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.settings.ShopSettings;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shop's own settings and, among them, the plugin's catalogue. */
@Controller
@RequestMapping("/admin/settings")
class SettingsController {
    private static final String PAGE = "redirect:/admin/settings";

    private final ShopSettings shop;
    private final Hub hub;

    SettingsController(ShopSettings shop, Hub hub) {
        this.shop = shop;
        this.hub = hub;
    }

    @GetMapping
    String page(Locale locale, Model model) {
        model.addAttribute("groups", groups(locale, Map.of(), Map.of()));
        return "settings";
    }

    @PostMapping("/shop")
    String rename(@RequestParam String name, Principal admin, RedirectAttributes notices) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > ShopSettings.MAX_NAME) {
            notices.addFlashAttribute("fault", "settings.fault.name");
        } else {
            shop.rename(stripped, admin.getName());
            notices.addFlashAttribute("notice", "settings.saved");
        }
        return PAGE;
    }

    /** Takes what differs from the values in force: all of it, or nothing where something is wrong. */
    @PostMapping("/plugin")
    ModelAndView change(
            @RequestParam Map<String, String> form, Principal admin, Locale locale, RedirectAttributes notices) {
        Map<String, String> changed = changed(form);
        Change change = changed.isEmpty()
                ? null
                : hub.settings().map(s -> s.change(changed, admin.getName())).orElse(null);
        if (change instanceof Change.Refused refused) {
            return new ModelAndView(
                    "settings",
                    Map.of("groups", groups(locale, changed, refused.faults()), "faults", refused.faults()),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        notices.addFlashAttribute("notice", change == null ? "settings.nothing-changed" : "settings.saved");
        return new ModelAndView(PAGE);
    }

    private Map<String, String> changed(Map<String, String> form) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (ManageSettings.Item item :
                hub.settings().map(ManageSettings::catalogue).orElseGet(List::of)) {
            String typed = form.get(item.key());
            if (typed != null && !typed.strip().equals(item.value())) {
                changed.put(item.key(), typed.strip());
            }
        }
        return changed;
    }

    private Map<String, List<SettingRow>> groups(
            Locale locale, Map<String, String> typed, Map<String, Map<Locale, String>> faults) {
        Map<String, List<SettingRow>> groups = new LinkedHashMap<>();
        for (ManageSettings.Item item :
                hub.settings().map(ManageSettings::catalogue).orElseGet(List::of)) {
            groups.computeIfAbsent(item.group(), group -> new ArrayList<>())
                    .add(SettingRow.of(item, locale, typed.get(item.key()), faults.getOrDefault(item.key(), Map.of())));
        }
        return groups;
    }
}
