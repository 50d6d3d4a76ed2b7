package io.huiyin.server.docker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** A compose file with its anchors resolved. */
record ComposeFile(String name, Map<String, Object> content) {

    static ComposeFile read(String name) {
        return new ComposeFile(name, new Yaml().load(DockerFolder.text(DockerFolder.FOLDER.resolve(name))));
    }

    /** Its containers by name. */
    Map<String, Container> containers() {
        Map<String, Container> containers = new TreeMap<>();
        part("services").forEach((name, settings) -> containers.put(name, new Container(mapOf(settings))));
        return containers;
    }

    /** Secrets, volumes or networks, by name. */
    Map<String, Object> part(String key) {
        return mapOf(content.get(key));
    }

    @Override
    public String toString() {
        return name;
    }

    @SuppressWarnings("unchecked") // what YAML calls a mapping
    static Map<String, Object> mapOf(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** One container's settings. */
    record Container(Map<String, Object> settings) {

        String image() {
            return (String) settings.get("image");
        }

        boolean isOurs() {
            return image().startsWith("huiyin:");
        }

        /** One that does its work and ends. */
        boolean isErrand() {
            return String.valueOf(settings.get("restart")).startsWith("on-failure");
        }

        Map<String, Object> environment() {
            return mapOf(settings.get("environment"));
        }

        Map<String, Object> healthCheck() {
            return mapOf(settings.get("healthcheck"));
        }

        @SuppressWarnings("unchecked") // what YAML calls a sequence
        List<String> list(String key) {
            return (List<String>) settings.getOrDefault(key, List.of());
        }
    }
}
