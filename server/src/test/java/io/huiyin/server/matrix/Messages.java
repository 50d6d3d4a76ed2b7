package io.huiyin.server.matrix;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.api.AllowedRoles;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** Every command and query of the house, found where it is handled. */
final class Messages {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiyin");

    private Messages() {}

    /** By what they are about, then by name. */
    static List<Message> all() {
        Map<String, Message> found = new TreeMap<>();
        handlers().forEach(handler -> add(handler, found));
        return found.values().stream()
                .sorted(Comparator.comparing(Message::about).thenComparing(Message::name))
                .toList();
    }

    private static void add(JavaMethod handler, Map<String, Message> found) {
        Method method = handler.reflect();
        Class<?> type = method.getParameterTypes()[0];
        found.put(type.getName(), new Message(type, method, handler.isAnnotatedWith(CommandHandler.class)));
    }

    private static Stream<JavaMethod> handlers() {
        return HOUSE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(CommandHandler.class) || method.isAnnotatedWith(QueryHandler.class));
    }

    /** What names the roles that may send it. */
    static List<String> annotated() {
        return HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(AllowedRoles.class))
                .map(type -> type.getSimpleName())
                .toList();
    }
}
