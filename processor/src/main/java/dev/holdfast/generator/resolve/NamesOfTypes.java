package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.JavaName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of generated types. Schemas that the document names keep that name, whether they are in use or not, so that a
 * change of use never renames a type; what stands inline is called after where it stands. A name that generated code
 * needs for itself gets the name of the client in front.
 */
final class NamesOfTypes {
    private static final int MOST_LENGTH = 150;

    private final String packageName;
    private final String prefix;
    private static final String CLIENT = "Client";

    private final NamesInUse reserved = new NamesInUse();
    private final NamesInUse names = new NamesInUse();
    private final Map<String, JavaName> schemas = new HashMap<>();

    /**
     * Gives names to the named schemas.
     *
     * @param client the client interface
     * @param interfaces the other interfaces, which no type may be called
     * @param schemaNames the names of all schemas of the document, in its order, then those of further files
     */
    NamesOfTypes(JavaName client, Collection<JavaName> interfaces, Collection<String> schemaNames) {
        this.packageName = client.packageName();
        this.prefix = client.simpleName().replaceFirst("(?<=.)Client$", "");
        NamesReserved.types().forEach(reserved::take);
        reserve(client.simpleName());
        reserve(prefix + "Exception");
        reserve(prefix + "Headers");
        interfaces.forEach(it -> reserve(it.simpleName()));
        for (String schema : schemaNames) {
            schemas.put(schema, javaName(unique(NameWords.of(schema).pascal())));
        }
    }

    /** The type of a named schema. */
    JavaName ofSchema(String schema) {
        JavaName name = schemas.get(schema);
        if (name == null) {
            throw new IllegalArgumentException("the schema " + schema + " was never named");
        }
        return name;
    }

    /**
     * A type for what stands inline.
     *
     * @param suffix what is put behind the name if something else has it
     */
    JavaName inline(String wanted, String suffix) {
        String name = shortened(wanted);
        return javaName(unique(isTaken(name) ? name + suffix : name));
    }

    /** Whether a type of that name exists. */
    boolean isTaken(String simpleName) {
        return names.isTaken(simpleName) || reserved.isTaken(simpleName);
    }

    private void reserve(String name) {
        reserved.take(name);
        reserved.take(name + "Impl");
        if (name.endsWith(CLIENT)) {
            String async = name.substring(0, name.length() - CLIENT.length()) + "Async" + CLIENT;
            reserved.take(async);
            reserved.take(async + "Impl");
        }
    }

    private String unique(String wanted) {
        String name = reserved.isTaken(wanted) ? prefix + wanted : wanted;
        // A schema Client would be called like the client itself.
        return names.unique(reserved.isTaken(name) ? name + "Type" : name);
    }

    /** File systems take 255 bytes; a cut name ends in what tells it from others that begin alike. */
    private static String shortened(String name) {
        return name.length() <= MOST_LENGTH
                ? name
                : name.substring(0, MOST_LENGTH) + "X" + Integer.toHexString(name.hashCode());
    }

    private JavaName javaName(String simpleName) {
        return new JavaName(packageName, simpleName);
    }
}
