package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.policy.FileLoader;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.PolicyReader;
import dev.holdfast.generator.policy.ReadPolicy;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** POLICY: the result does not depend on the order in the file. */
final class LayerOrderTest {
    private static final FileLoader BESIDE = (path, from) -> Optional.of(
            new FileLoader.LoadedFile(path, ReadPolicy.resourceText(path).getBytes(StandardCharsets.UTF_8)));

    @RepeatedTest(30)
    void resultDoesNotDependOnTheOrderOfKeys(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();

        assertThat(plans("stripe.policy.yaml", new Random(seed), LargePoliciesTest.STRIPE))
                .isEqualTo(plans("stripe.policy.yaml", null, LargePoliciesTest.STRIPE));
        assertThat(plans("github.policy.yaml", new Random(seed), LargePoliciesTest.GITHUB))
                .isEqualTo(plans("github.policy.yaml", null, LargePoliciesTest.GITHUB));
    }

    private static Map<String, ResiliencePlan> plans(String name, Random random, List<OperationFacts> document) {
        Diagnostics diagnostics = new Diagnostics();
        SourceValue root = SourceReader.forPolicies()
                .read(name, ReadPolicy.resourceText(name), diagnostics)
                .orElseThrow();
        SourceValue shuffled = random == null ? root : shuffled(root, random);
        PolicyFile policy = new PolicyReader(BESIDE).read(shuffled, diagnostics).orElseThrow();
        Map<String, ResiliencePlan> plans = new LinkedHashMap<>();
        for (ResolvedOperation operation : new ResilienceResolver(policy, diagnostics).resolve(document)) {
            plans.put(operation.used().facts().id(), operation.resilience());
        }
        assertThat(diagnostics.all()).isEmpty();
        return plans;
    }

    private static SourceValue shuffled(SourceValue value, Random random) {
        if (!(value instanceof SourceMap map)) {
            return value;
        }
        List<String> keys = new ArrayList<>(map.entries().keySet());
        Collections.shuffle(keys, random);
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        for (String key : keys) {
            SourceMap.Entry entry = map.entries().get(key);
            entries.put(key, new SourceMap.Entry(entry.keyPlace(), shuffled(entry.value(), random)));
        }
        return new SourceMap(entries, map.place());
    }
}
