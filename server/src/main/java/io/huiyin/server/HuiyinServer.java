package io.huiyin.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. {@link io.huiyin.server.cli.Huiyin} is the way in. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class HuiyinServer {}
