package dev.holdfast.generator.source;

import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Takes YAML as it is: a provider's document is not ours to correct. */
final class DocumentTraps implements YamlTraps {
    @Override
    public void node(NodeEvent event, String tag) {}

    @Override
    public void scalar(ScalarEvent event, String key) {}

    @Override
    public void key(ScalarEvent event) {}

    @Override
    public boolean allows(AliasEvent event) {
        return true;
    }
}
