package io.advantagehub.web;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Spring MVC with nothing of the host's: its context has no parent, so that neither converters nor advice nor views can
 * be found there.
 */
final class Dispatcher implements AutoCloseable {
    private final WebGate.Opened opened;
    private final GenericWebApplicationContext context;
    private final DispatcherServlet servlet;

    private Dispatcher(WebGate.Opened opened, GenericWebApplicationContext context, DispatcherServlet servlet) {
        this.opened = opened;
        this.context = context;
        this.servlet = servlet;
    }

    static Dispatcher of(WebGate.Opened opened, ServletConfig config) throws ServletException {
        GenericWebApplicationContext context = new GenericWebApplicationContext(config.getServletContext());
        context.setDisplayName("Advantage Hub over HTTP");
        context.registerBean(Controllers.class, () -> new Controllers(opened));
        context.registerBean(RequestMappingHandlerAdapter.class, Dispatcher::adapter);
        context.registerBean(HandlerExceptionResolver.class, ErrorAnswers::new);
        context.refresh();
        DispatcherServlet servlet = new QuietServlet(context);
        servlet.setPublishContext(false);
        servlet.setPublishEvents(false);
        servlet.init(config);
        return new Dispatcher(opened, context, servlet);
    }

    boolean isOf(WebGate.Opened other) {
        return opened == other;
    }

    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        servlet.service(request, response);
    }

    private static RequestMappingHandlerAdapter adapter() {
        RequestMappingHandlerAdapter adapter = new RequestMappingHandlerAdapter();
        adapter.setMessageConverters(List.of(
                new ByteArrayHttpMessageConverter(),
                new Json(),
                new StringHttpMessageConverter(StandardCharsets.UTF_8)));
        adapter.setCustomArgumentResolvers(List.of(new Arguments()));
        adapter.setWebBindingInitializer(new Binding());
        return adapter;
    }

    @Override
    public void close() {
        servlet.destroy();
        context.close();
    }
}
