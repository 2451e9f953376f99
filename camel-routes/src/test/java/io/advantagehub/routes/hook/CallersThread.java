package io.advantagehub.routes.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.TransformDefinition;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.apache.camel.model.errorhandler.RefErrorHandlerDefinition;

/**
 * A route that joins the host's transaction runs in one thread from end to end and tries nothing twice: only what is
 * known to do so may stand in it.
 */
final class CallersThread {
    private static final Set<Class<?>> KNOWN = Set.of(
            ProcessDefinition.class,
            TransformDefinition.class,
            SetHeaderDefinition.class,
            SplitDefinition.class,
            ToDynamicDefinition.class);

    private CallersThread() {}

    static List<String> leftBy(ModelCamelContext context) {
        List<String> violations = new ArrayList<>();
        for (RouteDefinition route : context.getRouteDefinitions()) {
            if (!route.getEndpointUrl().startsWith("direct:")) {
                violations.add(route.getId() + " from " + route.getEndpointUrl());
            }
            check(route.getId(), route.getErrorHandlerFactory(), violations);
            steps(route).forEach(step -> check(route.getId(), step, violations));
        }
        for (RouteConfigurationDefinition configuration : context.getRouteConfigurationDefinitions()) {
            check(configuration.getId(), configuration.getErrorHandler().getErrorHandlerType(), violations);
            for (OnExceptionDefinition failure : configuration.getOnExceptions()) {
                check(configuration.getId(), failure, violations);
                steps(failure).forEach(step -> check(configuration.getId(), step, violations));
            }
        }
        return violations;
    }

    private static void check(String route, ProcessorDefinition<?> step, List<String> violations) {
        boolean known = KNOWN.contains(step.getClass());
        if (step instanceof SplitDefinition split) {
            known = Stream.of(
                            split.getParallelProcessing(),
                            split.getStreaming(),
                            split.getExecutorService(),
                            split.getTimeout())
                    .allMatch(Objects::isNull);
        } else if (step instanceof ToDynamicDefinition to) {
            known = to.getUri().equals("${header.advantageHubAddress}");
        } else if (step instanceof OnExceptionDefinition failure) {
            known = failure.getRedeliveryPolicyType() == null && failure.getRedeliveryPolicyRef() == null;
        }
        if (!known) {
            violations.add(route + " has " + step);
        }
    }

    private static void check(String route, Object errorHandler, List<String> violations) {
        boolean known = errorHandler == null
                || errorHandler instanceof RefErrorHandlerDefinition camels
                        && RefErrorHandlerDefinition.DEFAULT_ERROR_HANDLER_BUILDER.equals(camels.getRef());
        if (errorHandler instanceof DefaultErrorHandlerDefinition ours) {
            known = ours.getExecutorServiceBean() == null
                    && ours.getExecutorServiceRef() == null
                    && "0".equals(ours.getRedeliveryPolicy().getMaximumRedeliveries());
        }
        if (!known) {
            violations.add(route + " tries again by " + errorHandler);
        }
    }

    private static Stream<ProcessorDefinition<?>> steps(ProcessorDefinition<?> parent) {
        return parent.getOutputs().stream().flatMap(step -> Stream.concat(Stream.of(step), steps(step)));
    }
}
