package io.huiyin.server.metrics;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may fetch the figures.
 *
 * @param tokenFile a file whose one line is the bearer token that monitoring sends; absent means nobody may
 */
@ConfigurationProperties("huiyin.metrics")
public record MetricsSettings(@Nullable Path tokenFile) {}
