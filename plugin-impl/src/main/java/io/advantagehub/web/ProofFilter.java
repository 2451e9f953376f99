package io.advantagehub.web;

import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.edge.HttpDoor.Request;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers the paths that bring their own proof. Stands before the host's security, which could only refuse them, and
 * passes nothing on to it: what this filter is not mapped to is the host's alone.
 */
final class ProofFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private final transient WebGate gate;
    private final transient RawBody bodies;

    ProofFilter(WebGate gate, RawBody bodies) {
        this.gate = gate;
        this.bodies = bodies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain unused)
            throws IOException {
        Optional<WebGate.Opened> opened = gate.opened();
        if (opened.isEmpty()) {
            Responses.write(Responses.NOT_RUNNING, response);
            return;
        }
        String path = path(request);
        Optional<HttpDoor> door = opened.get().door(path);
        if (door.isEmpty()) {
            Responses.write(Responses.NOT_FOUND, response);
            return;
        }
        answer(door.get(), path, request, response);
    }

    private void answer(HttpDoor door, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RawBody.Read body = bodies.of(request);
        if (body.problem().isPresent()) {
            // What is left of the body is not worth waiting for.
            response.setHeader("Connection", "close");
            request.setAttribute(ErrorFilter.ANSWER, body.problem().get());
            Responses.write(body.problem().get(), response);
            return;
        }
        Request raw = new Request(
                request.getMethod(),
                path,
                Objects.requireNonNullElse(request.getQueryString(), ""),
                request.getRemoteAddr(),
                headers(request),
                body.bytes());
        Responses.write(door.answer(raw), response);
    }

    private static String path(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.substring(Math.min(HostWebConfiguration.ROOT.length(), path.length()));
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
