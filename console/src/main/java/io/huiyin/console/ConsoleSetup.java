package io.huiyin.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The whole console: import it into the application. It needs a {@code CommandGateway}, a {@code QueryGateway}, a
 * {@link java.time.Clock} and a {@link java.time.ZoneId} (in which times are shown) among the beans, and a security
 * filter chain made with {@link io.huiyin.console.access.ConsoleAccess#guard}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ConsoleSetup {}
