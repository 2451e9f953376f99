package io.advantagehub.referral;

import io.advantagehub.api.internal.Sightings;
import io.advantagehub.api.internal.Visitors;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OwnDoor;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What follows a link, on its way to the shop and into the database. */
@Configuration(proxyBeanMethods = false)
class ClickConfiguration {

    @Bean
    ClickQueue clickQueue() {
        return new ClickQueue();
    }

    @Bean
    ClickWriter clickWriter(ClickQueue queue, ClickMapper clicks, NumbersMapper numbers, Transactions transactions) {
        return new ClickWriter(queue, clicks, numbers, transactions);
    }

    @Bean
    CookieLife cookieLife(Settings settings) {
        return new CookieLife(settings);
    }

    @Bean
    ClickFlushing clickFlushing(
            ClickWriter writer,
            ClickQueue queue,
            Catalogue catalogue,
            CookieLife life,
            Environment environment,
            Mode mode) {
        boolean byHand = "manual".equalsIgnoreCase(environment.getProperty("advantage-hub.workers"));
        return new ClickFlushing(writer, queue, catalogue, life, mode == Mode.LIVE && !byHand);
    }

    @Bean
    Visitors visitors(VisitCookie cookies, VisitKeys keys) {
        return new VisitorMarks(cookies, keys);
    }

    @Bean
    OwnDoor redirectDoor(
            LinkMapper rows,
            CheckedCodes codes,
            Catalogue catalogue,
            VisitCookie cookies,
            VisitKeys keys,
            CookieLife life,
            ClickQueue clicks,
            Visitors visitors,
            ObjectProvider<Sightings> sightings,
            InstantSource clock) {
        KnownLinks links = new KnownLinks(rows, codes, System::nanoTime);
        RedirectDoor door = new RedirectDoor(links, catalogue, cookies, keys, life, clicks, clock);
        return new OwnDoor(
                RedirectDoor.PLACE, new SeenRedirects(door, visitors, sightings.getIfAvailable(() -> Sightings.NONE)));
    }
}
