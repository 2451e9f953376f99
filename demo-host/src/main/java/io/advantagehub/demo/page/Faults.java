package io.advantagehub.demo.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What cannot be answered: a page that says so for people, an RFC 9457 problem for what programs call. */
@ControllerAdvice
class Faults extends ResponseEntityExceptionHandler {
    private static final String FOR_PROGRAMS = "/demo/";
    private static final String PAGE_AMONG_THEM = "/demo/phones";

    /** Its own words for it are "Failed to read request", which mend nothing. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "The body must be a JSON object.");
        return handleExceptionInternal(fault, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest asked = (ServletWebRequest) request;
        HttpServletResponse response = asked.getResponse();
        if (response == null || isForPrograms(asked.getRequest().getRequestURI())) {
            return super.handleExceptionInternal(fault, body, headers, status, request);
        }
        try {
            response.sendError(status.value());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith(FOR_PROGRAMS) && !path.equals(PAGE_AMONG_THEM);
    }
}
