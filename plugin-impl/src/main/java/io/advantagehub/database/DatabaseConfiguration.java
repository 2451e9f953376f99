package io.advantagehub.database;

import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.mapper.MapperScannerConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** MyBatis of the plugin's own, on the host's data source and in the host's transactions. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    Transactions transactions(PlatformTransactionManager host, DataSource dataSource) {
        return new Transactions(host, dataSource);
    }

    @Bean
    SqlSessionFactory sqlSessionFactory(DataSource host) throws Exception {
        QuietConfiguration settings = new QuietConfiguration();
        settings.setCacheEnabled(false);
        settings.setDefaultScriptingLanguage(RowsLanguage.class);
        // What a transaction asks twice it wants to know twice: the session's own cache would answer from memory.
        settings.setLocalCacheScope(LocalCacheScope.STATEMENT);
        settings.getTypeHandlerRegistry().register(UuidTypeHandler.class);
        settings.getTypeHandlerRegistry().register(InstantTypeHandler.class);
        SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
        factory.setDataSource(host);
        factory.setConfiguration(settings);
        SqlSessionFactory built = factory.getObject();
        if (built == null) {
            throw new IllegalStateException("MyBatis made no session factory");
        }
        return built;
    }

    @Bean
    SqlSessionTemplate sqlSessionTemplate(SqlSessionFactory factory, DataSource host) {
        return new SqlSessionTemplate(
                factory, factory.getConfiguration().getDefaultExecutorType(), new WordlessErrors(host));
    }

    @Bean
    static MapperScannerConfigurer mappers() {
        MapperScannerConfigurer scanner = new MapperScannerConfigurer();
        scanner.setBasePackage("io.advantagehub");
        scanner.setAnnotationClass(Mapper.class);
        scanner.setSqlSessionTemplateBeanName("sqlSessionTemplate");
        return scanner;
    }
}
