package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two schemas allow the same, whatever is said about them and wherever they stand. */
final class TypeSameness {
    private TypeSameness() {}

    static boolean same(@Nullable ApiSchema one, @Nullable ApiSchema other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Objects.equals(one.reference(), other.reference())
                && one.isNullable() == other.isNullable()
                && Set.copyOf(one.types()).equals(Set.copyOf(other.types()))
                && one.format().equals(other.format())
                && Set.copyOf(one.values()).equals(Set.copyOf(other.values()))
                && one.required().equals(other.required())
                && same(one.properties(), other.properties())
                && same(one.additional(), other.additional())
                && same(one.items(), other.items())
                && same(one.combination(), other.combination());
    }

    private static boolean same(Map<String, ApiSchema> one, Map<String, ApiSchema> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(it -> same(it.getValue(), other.get(it.getKey())));
    }

    private static boolean same(ApiCombination one, ApiCombination other) {
        return one.discriminator().equals(other.discriminator())
                && one.mapping().equals(other.mapping())
                && same(one.all(), other.all())
                && same(one.alternatives(), other.alternatives());
    }

    private static boolean same(List<ApiSchema> one, List<ApiSchema> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int index = 0; index < one.size(); index++) {
            if (!same(one.get(index), other.get(index))) {
                return false;
            }
        }
        return true;
    }
}
