package dev.holdfast.generator.starter;

import dev.holdfast.generator.spec.ApiSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the provider is, and the further servers of single operations. */
final class StarterServers {
    private final ApiSpec spec;

    StarterServers(ApiSpec spec) {
        this.spec = spec;
    }

    List<String> lines() {
        String main = spec.servers().stream()
                .filter(StarterServers::isUsable)
                .findFirst()
                .orElse("");
        Map<String, String> others = others();
        if (main.isEmpty() && others.isEmpty()) {
            return List.of(Blank.line(2, "baseUrl", "where it is", "\"https://api.example.com\""));
        }
        if (others.isEmpty()) {
            return List.of("  baseUrl: " + YamlText.quoted(main));
        }
        List<String> lines = new ArrayList<>(List.of("  baseUrl:"));
        lines.add(
                main.isEmpty()
                        ? Blank.line(4, "default", "where it is", "\"https://api.example.com\"")
                        : "    default: " + YamlText.quoted(main));
        others.forEach((name, url) -> lines.add("    " + name + ": " + YamlText.quoted(url)));
        return lines;
    }

    private Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        spec.operations().stream()
                .filter(it -> it.servers().stream().noneMatch(spec.servers()::contains))
                .flatMap(it -> it.servers().stream().limit(1))
                .filter(StarterServers::isUsable)
                .distinct()
                .forEach(it -> others.put(name(it, others), it));
        return others;
    }

    private static String name(String url, Map<String, String> taken) {
        String first = URI.create(url).getHost().split("\\.", 2)[0].replaceAll("[^a-z0-9]", "");
        String name = first.matches("[a-z].*") ? first : "server";
        return taken.containsKey(name) || name.equals("default") ? name + (taken.size() + 2) : name;
    }

    /** A whole address that nobody on the way can read. */
    private static boolean isUsable(String url) {
        try {
            URI uri = new URI(url);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getQuery() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
