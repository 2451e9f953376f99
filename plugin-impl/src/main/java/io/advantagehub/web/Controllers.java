package io.advantagehub.web;

import java.util.List;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The paths of those controllers that were handed over, and of no others. */
final class Controllers extends RequestMappingHandlerMapping {
    private final List<Object> controllers;

    Controllers(WebGate.Opened opened) {
        controllers = opened.controllers();
        setInterceptors(new Entrance(opened.identity(), opened.witness()));
    }

    @Override
    protected void initHandlerMethods() {
        controllers.forEach(this::detectHandlerMethods);
    }
}
