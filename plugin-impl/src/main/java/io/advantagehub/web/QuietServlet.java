package io.advantagehub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Writes no warning for an address that is not there: it is the caller's fault, and the log is the host's, which nobody is to
 * fill by asking for nonsense.
 */
final class QuietServlet extends DispatcherServlet {
    private static final long serialVersionUID = 1;

    QuietServlet(WebApplicationContext context) {
        super(context);
    }

    /** The caller is told so by {@link ErrorAnswers}. */
    @Override
    protected void noHandlerFound(HttpServletRequest request, HttpServletResponse response)
            throws NoHandlerFoundException {
        throw new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), new HttpHeaders());
    }
}
