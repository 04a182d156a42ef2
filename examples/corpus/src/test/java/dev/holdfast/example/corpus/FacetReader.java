package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes a schema apart into {@link Facets}, choosing branches by chance. */
final class FacetReader {
    private static final int DEEPEST = 40;
    private final RawDocument document;
    private final Random random;
    /** Whether a schema should rather not be chosen, as it is being built already. */
    private final Predicate<JsonNode> avoid;

    FacetReader(RawDocument document, Random random, Predicate<JsonNode> avoid) {
        this.document = document;
        this.random = random;
        this.avoid = avoid;
    }

    Facets read(List<Located> schemas, boolean wantsNull) {
        Run run = new Run(wantsNull);
        schemas.forEach(it -> run.add(it, 0, true));
        return new Facets(run.all, run.tags);
    }

    /** One walk over a schema. */
    private final class Run {
        private final List<Located> all = new ArrayList<>();
        private final Map<String, String> tags = new HashMap<>();
        private final boolean wantsNull;

        private Run(boolean wantsNull) {
            this.wantsNull = wantsNull;
        }

        private void add(Located reference, int depth, boolean isOutermost) {
            if (depth > DEEPEST) {
                return;
            }
            Located schema = document.follow(reference);
            if (reference.has("$ref") && reference.node().size() > 1) {
                all.add(reference.with(withoutReference(reference.node())));
            }
            Located child = isOutermost ? inheritor(schema) : null;
            if (child != null) {
                add(child, depth + 1, false);
                return;
            }
            all.add(schema);
            tag(schema, reference);
            for (int index = 0; index < schema.at("allOf").node().size(); index++) {
                add(schema.at("allOf").at(index), depth + 1, false);
            }
            branch(schema, "oneOf", depth);
            branch(schema, "anyOf", depth);
        }

        /** A base with a discriminator and no branches stands for those that inherit from it. */
        private @Nullable Located inheritor(Located schema) {
            Located discriminator = schema.at("discriminator");
            if (discriminator.node().isMissingNode() || schema.has("oneOf") || schema.has("anyOf")) {
                return null;
            }
            Map<String, Located> children = children(schema, discriminator);
            if (children.isEmpty()) {
                return null;
            }
            List<String> names = List.copyOf(children.keySet());
            String name = names.get(random.nextInt(names.size()));
            tags.put(propertyOf(discriminator), name);
            return children.get(name);
        }

        private void branch(Located schema, String keyword, int depth) {
            Located branches = schema.at(keyword);
            if (branches.node().isEmpty()) {
                return;
            }
            Located chosen = branches.at(choice(branches));
            String property = schema.at("discriminator").text("propertyName");
            if (!property.isEmpty() && !saysItself(chosen, property, 0)) {
                String tag = tagOf(schema.at("discriminator"), chosen);
                if (!tag.isEmpty()) {
                    tags.putIfAbsent(property, tag);
                }
            }
            add(chosen, depth + 1, false);
        }

        private int choice(Located branches) {
            List<Integer> fitting = new ArrayList<>();
            List<Integer> left = new ArrayList<>();
            for (int index = 0; index < branches.node().size(); index++) {
                JsonNode branch = document.follow(branches.at(index)).node();
                boolean isNull = branch.path("type").asText("").equals("null");
                if (isNull == wantsNull && !avoid.test(branch)) {
                    fitting.add(index);
                } else if (!isNull) {
                    left.add(index);
                }
            }
            List<Integer> choices = fitting.isEmpty() ? left : fitting;
            return choices.isEmpty() ? 0 : choices.get(random.nextInt(choices.size()));
        }

        /** A schema that inherits from one with a discriminator is told by its own name. */
        private void tag(Located schema, Located reference) {
            Located allOf = schema.at("allOf");
            for (int index = 0; index < allOf.node().size(); index++) {
                Located discriminator = document.follow(allOf.at(index)).at("discriminator");
                String property = propertyOf(discriminator);
                if (!property.isEmpty() && reference.has("$ref")) {
                    tags.putIfAbsent(property, tagOf(discriminator, reference));
                }
            }
        }
    }

    /** Swagger 2 names the property itself. */
    private static String propertyOf(Located discriminator) {
        return discriminator.node().isTextual() ? discriminator.node().asText() : discriminator.text("propertyName");
    }

    /** Those that a base maps to; where it maps to none, the named schemas that inherit from it. */
    private Map<String, Located> children(Located base, Located discriminator) {
        Map<String, Located> children = new LinkedHashMap<>();
        JsonNode mapping = discriminator.node().path("mapping");
        Json.names(mapping)
                .forEach(it ->
                        children.put(it, target(discriminator, mapping.path(it).asText())));
        if (children.isEmpty()) {
            Located named = document.dialect() == Dialect.SWAGGER_2
                    ? document.root().at("definitions")
                    : document.root().at("components").at("schemas");
            Json.names(named.node()).stream()
                    .filter(it -> inherits(document.follow(named.at(it)), base))
                    .forEach(it -> children.put(it, named.at(it)));
        }
        children.values().removeIf(it -> document.follow(it).isSame(base));
        return children;
    }

    private boolean inherits(Located schema, Located base) {
        Located allOf = schema.at("allOf");
        for (int index = 0; index < allOf.node().size(); index++) {
            if (document.follow(allOf.at(index)).isSame(base)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a branch allows one value of the property that tells it. */
    private boolean saysItself(Located branch, String property, int depth) {
        Located schema = document.follow(branch);
        Located own = document.follow(schema.at("properties").at(property));
        if (own.at("enum").node().size() == 1 || own.has("const")) {
            return true;
        }
        Located allOf = schema.at("allOf");
        for (int index = 0; depth < DEEPEST && index < allOf.node().size(); index++) {
            if (saysItself(allOf.at(index), property, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode withoutReference(JsonNode node) {
        ObjectNode copy = ((ObjectNode) node).deepCopy();
        copy.remove("$ref");
        return copy;
    }

    private Located target(Located base, String name) {
        boolean isName = !name.contains("/") && !name.contains("#") && !name.contains(".");
        String reference = isName ? "#/components/schemas/" + name : name;
        return base.with(Json.NODES.objectNode().put("$ref", reference));
    }

    private String tagOf(Located discriminator, Located branch) {
        JsonNode mapping = discriminator.node().path("mapping");
        Located target = document.follow(branch);
        for (String name : Json.names(mapping)) {
            if (document.follow(target(discriminator, mapping.path(name).asText()))
                    .isSame(target)) {
                return name;
            }
        }
        return branch.text("$ref").replaceFirst(".*/", "");
    }
}
