package io.advantagehub.web;

import io.advantagehub.api.edge.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says again what the plugin said, where the container takes its own word instead: one that waited in vain for a body shows the
 * host's error page, whatever was answered, and the host's security may refuse that. Every other error is the host's alone.
 */
final class ErrorFilter extends HttpFilter {
    /** The attribute of a request under which its answer is kept. */
    static final String ANSWER = ErrorFilter.class.getName() + ".answer";

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException, ServletException {
        if (request.getAttribute(ANSWER) instanceof Problem answered) {
            response.setHeader("Connection", "close");
            Responses.write(answered, response);
        } else {
            others.doFilter(request, response);
        }
    }
}
