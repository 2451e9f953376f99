package io.advantagehub.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything else below {@code /advantage-hub}, behind the host's security. Its dispatcher is made when the first request
 * after a start comes. Not a {@code DispatcherServlet} itself: to a host with Spring Security a second one would make the
 * host's own path rules ambiguous.
 */
final class HubServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient WebGate gate;
    private transient @Nullable Dispatcher dispatcher;

    HubServlet(WebGate gate) {
        this.gate = gate;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<WebGate.Opened> opened = gate.opened();
        if (opened.isPresent()) {
            dispatcher(opened.get()).service(request, response);
        } else {
            destroy();
            Responses.write(Responses.NOT_RUNNING, response);
        }
    }

    private synchronized Dispatcher dispatcher(WebGate.Opened opened) throws ServletException {
        Dispatcher known = dispatcher;
        if (known != null && known.isOf(opened)) {
            return known;
        }
        destroy();
        Dispatcher made = Dispatcher.of(opened, getServletConfig());
        dispatcher = made;
        return made;
    }

    @Override
    public synchronized void destroy() {
        if (dispatcher != null) {
            dispatcher.close();
            dispatcher = null;
        }
    }
}
