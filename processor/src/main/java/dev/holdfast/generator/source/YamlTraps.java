package dev.holdfast.generator.source;

import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Looks at the events of a YAML file for what would mean something else than it looks. */
interface YamlTraps {
    /**
     * Looks at the start of a value.
     *
     * @param tag its explicit tag; empty for none
     */
    void node(NodeEvent event, String tag);

    /**
     * Looks at a scalar that is a value.
     *
     * @param key the key that it belongs to; empty in a list
     */
    void scalar(ScalarEvent event, String key);

    /** Looks at a key of a map. */
    void key(ScalarEvent event);

    /** Whether an alias may stand here; one that may not was reported. */
    boolean allows(AliasEvent event);
}
