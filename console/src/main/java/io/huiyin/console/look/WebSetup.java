package io.huiyin.console.look;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Languages and limits of every request. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    static final String LANGUAGE_PARAMETER = "lang";

    /** The texts: what all pages share, then one bundle a feature, each with its keys in both languages. */
    static final List<String> BUNDLES = List.of(
            "messages",
            "administration",
            "calendar",
            "health",
            "incidents",
            "notice",
            "outbox",
            "proposals",
            "rules",
            "start",
            "trail");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                BUNDLES.stream().map(bundle -> "io.huiyin.console." + bundle).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        // Chinese is the file without a suffix, whatever the machine speaks.
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new HouseLocaleResolver();
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(BodyLimitFilter filter) {
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(filter);
        // Before security, which already reads a form to find its token.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor languageSwitch = new LocaleChangeInterceptor();
        languageSwitch.setParamName(LANGUAGE_PARAMETER);
        languageSwitch.setHttpMethods("GET");
        languageSwitch.setIgnoreInvalidLocale(true);
        // An error may be about a form that cannot be read: nothing asks it for parameters again.
        registry.addInterceptor(languageSwitch).excludePathPatterns("/api/**", "/error");
    }
}
