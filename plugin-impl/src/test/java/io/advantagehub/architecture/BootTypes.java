package io.advantagehub.architecture;

import java.util.List;

/** Types of Spring Boot that are in 3.5 and in 4.1 under one name; add one only after a look into the jars of both. */
final class BootTypes {
    static final List<String> IN_BOTH = List.of(
            "autoconfigure\\.AutoConfiguration",
            "autoconfigure\\.AutoConfigurationImportFilter",
            "autoconfigure\\.AutoConfigurationMetadata",
            "autoconfigure\\.condition\\.ConditionalOnClass",
            "autoconfigure\\.condition\\.ConditionalOnProperty",
            "autoconfigure\\.condition\\.ConditionalOnWebApplication",
            "autoconfigure\\.condition\\.ConditionalOnWebApplication\\$Type",
            "context\\.properties\\.ConfigurationProperties",
            "context\\.properties\\.EnableConfigurationProperties",
            "context\\.properties\\.bind\\.BindException",
            "context\\.properties\\.bind\\.BindResult",
            "context\\.properties\\.bind\\.Bindable",
            "context\\.properties\\.bind\\.Binder",
            "context\\.properties\\.bind\\.DefaultValue",
            "context\\.properties\\.source\\.ConfigurationProperty",
            "context\\.properties\\.source\\.ConfigurationPropertyName",
            "diagnostics\\.AbstractFailureAnalyzer",
            "diagnostics\\.FailureAnalysis",
            "web\\.servlet\\.FilterRegistrationBean",
            "web\\.servlet\\.ServletRegistrationBean");

    private BootTypes() {}
}
