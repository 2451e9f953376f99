package io.advantagehub.demo.story;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where the shop is and what to try. */
@Component
class Invitation {
    private static final Logger log = LoggerFactory.getLogger(Invitation.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            String address = "http://localhost:" + web.getWebServer().getPort();
            log.info("""
                    The shop is open: {}
                      1. Log in as ana, bruno or carla (password: demo). Bruno is in ana's first line, carla in bruno's.
                      2. Open the phones beside it: {}/demo/phones
                      3. As carla, buy a plan: bruno and ana earn cashback, each hears of it in his or her own language.
                      4. Move the clock on by 31 days on the phones' page: the cashback is now available on ana's page.
                      5. As admin (password: demo), credit a bonus, or switch a message off at {}/admin/settings
                      6. Send some of that bonus to somebody from the wallet on your own page: the code is on your phone.
                    """, address, address, address);
        }
    }
}
