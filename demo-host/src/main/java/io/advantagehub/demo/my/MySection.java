package io.advantagehub.demo.my;

import org.springframework.ui.Model;

/** What a feature shows on a distributor's own page. */
public interface MySection {

    void show(String person, Model page);
}
