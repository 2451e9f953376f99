package io.advantagehub.web;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a controller may ask for by type alone: its caller, the distributor that the caller is, a part of a list. */
final class Arguments implements HandlerMethodArgumentResolver {
    private static final Map<Class<?>, Function<HttpServletRequest, Object>> KNOWN = Map.of(
            Caller.class,
            Entrance::caller,
            DistributorId.class,
            request -> new DistributorId(Entrance.caller(request).id()),
            Sent.class,
            Sent::of,
            Paging.class,
            request -> Paging.of(request.getParameter("limit"), request.getParameter("cursor")));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterAnnotations().length == 0 && KNOWN.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Objects.requireNonNull(KNOWN.get(parameter.getParameterType()))
                .apply(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
