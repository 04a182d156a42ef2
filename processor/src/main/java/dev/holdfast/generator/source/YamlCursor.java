package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.TextPlace;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of one YAML file, with the parser's exceptions turned into ours. */
final class YamlCursor {
    private final String displayPath;
    private final YamlProblem problem;
    private final ParserImpl parser;

    YamlCursor(String displayPath, String text) {
        this.displayPath = displayPath;
        this.problem = new YamlProblem(displayPath, new TextLines(text));
        LoaderOptions options = new LoaderOptions();
        // Sizes are bounded before and values while reading.
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    Event next() {
        try {
            return parser.getEvent();
        } catch (MarkedYAMLException marked) {
            throw problem.failure(marked);
        } catch (YAMLException other) {
            throw problem.failure(other);
        }
    }

    TextPlace place(Mark mark) {
        return new TextPlace(displayPath, mark.getLine() + 1, mark.getColumn() + 1);
    }

    TextPlace file() {
        return TextPlace.of(displayPath);
    }
}
