package io.advantagehub.web;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.database.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Words every failure of a request as the contract does, and hands none to the container. */
final class ErrorAnswers implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final Problem BUG = new Problem(500, "internal-error", "Something is wrong here.");

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        try {
            if (!response.isCommitted()) {
                response.resetBuffer();
                headers(failure, response);
                Responses.write(problem(failure), response);
            }
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
        return new ModelAndView();
    }

    private static void headers(Exception failure, HttpServletResponse response) {
        if (failure instanceof ErrorResponse answer) {
            answer.getHeaders().forEach((name, lines) -> lines.forEach(line -> response.addHeader(name, line)));
        }
    }

    private static Problem problem(Exception failure) {
        if (failure instanceof Refused refused) {
            return refused.problem();
        }
        return Misunderstood.problem(failure)
                .or(() -> Unanswerable.problem(failure))
                .orElseGet(() -> fault(failure));
    }

    private static Problem fault(Exception failure) {
        LOG.error("A request failed", failure);
        return Outage.is(failure) ? Problem.unavailable("The database is away. Send this request again later.") : BUG;
    }
}
