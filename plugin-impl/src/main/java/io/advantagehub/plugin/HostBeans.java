package io.advantagehub.plugin;

import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.DistributorDirectory;
import io.advantagehub.api.spi.FairPlaySource;
import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.spi.HostHistory;
import io.advantagehub.api.spi.HostSettings;
import io.advantagehub.api.spi.NumberRiskSource;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.spi.PhoneListener;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.spi.RedemptionListener;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.api.spi.SponsorApproval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the plugin is handed of its host, and nothing else.
 *
 * @param smsGateways by bean name
 * @param services by bean name: what else the host implements of the SPI
 */
record HostBeans(
        PluginProperties properties,
        ConfigurableEnvironment environment,
        ClassLoader classLoader,
        DataSource dataSource,
        PlatformTransactionManager transactionManager,
        List<HostEventTranslator<?>> translators,
        Map<String, SmsGateway> smsGateways,
        Map<String, Object> services) {
    /** Of these a host has one or none. */
    private static final List<Class<?>> SINGLE = List.of(
            CallerIdentity.class,
            HostHistory.class,
            HostSettings.class,
            DistributorDirectory.class,
            FairPlaySource.class,
            NumberRiskSource.class,
            PayoutGateway.class,
            PhoneListener.class,
            RedemptionListener.class,
            SponsorApproval.class);

    static HostBeans of(ApplicationContext host) {
        PluginProperties properties = PluginProperties.of(host.getEnvironment());
        HostChoice choice = new HostChoice(host);
        return new HostBeans(
                properties,
                (ConfigurableEnvironment) host.getEnvironment(),
                host.getClassLoader() == null ? HostBeans.class.getClassLoader() : host.getClassLoader(),
                itself(choice.of(DataSource.class, properties.datasourceBean(), "advantage-hub.datasource-bean")),
                choice.of(
                        PlatformTransactionManager.class,
                        properties.transactionManagerBean(),
                        "advantage-hub.transaction-manager-bean"),
                translators(host),
                BeanFactoryUtils.beansOfTypeIncludingAncestors(host, SmsGateway.class),
                services(host));
    }

    /** Those translators that exist already, without making any. */
    static List<HostEventTranslator<?>> translatorsMade(ApplicationContext host) {
        List<HostEventTranslator<?>> made = new ArrayList<>();
        if (host instanceof ConfigurableApplicationContext context && !context.isActive()) {
            // A host whose start failed publishes that, and closes first: its beans are gone.
            return made;
        }
        for (String name : host.getBeanNamesForType(HostEventTranslator.class, false, false)) {
            if (host.getAutowireCapableBeanFactory() instanceof SingletonBeanRegistry singletons
                    && singletons.getSingleton(name) instanceof HostEventTranslator<?> translator) {
                made.add(translator);
            }
        }
        return made;
    }

    /** The host's transactions are bound to the data source itself, not to a wrapper that looks for them. */
    private static DataSource itself(DataSource dataSource) {
        return dataSource instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null
                ? proxy.getTargetDataSource()
                : dataSource;
    }

    private static List<HostEventTranslator<?>> translators(ApplicationContext host) {
        List<HostEventTranslator<?>> found = new ArrayList<>();
        host.getBeanProvider(HostEventTranslator.class).orderedStream().forEach(found::add);
        return List.copyOf(found);
    }

    private static Map<String, Object> services(ApplicationContext host) {
        Map<String, Object> services = new LinkedHashMap<>();
        SINGLE.forEach(type -> host.getBeanProvider(type)
                .ifAvailable(bean -> services.put("host" + type.getSimpleName(), shown(type, bean))));
        BeanFactoryUtils.beansOfTypeIncludingAncestors(host, ProtectedOperation.class)
                .forEach((name, bean) -> services.put("host." + name, shown(ProtectedOperation.class, bean)));
        return services;
    }

    private static <T> Object shown(Class<T> type, Object bean) {
        T service = type.cast(bean);
        return StandIn.of(type, () -> service);
    }
}
