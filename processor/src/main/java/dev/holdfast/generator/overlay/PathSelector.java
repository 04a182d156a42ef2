package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step takes of a value: RFC 9535 section 2.3. */
sealed interface PathSelector {
    /** Adds what it takes. */
    void collect(SourceValue value, SourceValue root, List<SourceValue> found);

    /** Whether it takes at most one. */
    default boolean isSingular() {
        return false;
    }

    /** The value of a key. */
    record Name(String key) implements PathSelector {
        @Override
        public void collect(SourceValue value, SourceValue root, List<SourceValue> found) {
            if (value instanceof SourceMap map) {
                map.get(key).ifPresent(found::add);
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** All values. */
    record Wildcard() implements PathSelector {
        @Override
        public void collect(SourceValue value, SourceValue root, List<SourceValue> found) {
            found.addAll(PathSegment.children(value));
        }
    }

    /** An item, from the end if negative. */
    record Index(int index) implements PathSelector {
        @Override
        public void collect(SourceValue value, SourceValue root, List<SourceValue> found) {
            if (value instanceof SourceList list) {
                int at = index < 0 ? index + list.items().size() : index;
                if (at >= 0 && at < list.items().size()) {
                    found.add(list.items().get(at));
                }
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** Items at equal distances: RFC 9535 section 2.3.4.2. */
    record Slice(@Nullable Integer start, @Nullable Integer end, int step) implements PathSelector {
        @Override
        public void collect(SourceValue value, SourceValue root, List<SourceValue> found) {
            if (!(value instanceof SourceList list) || step == 0) {
                return;
            }
            int size = list.items().size();
            int low = step > 0 ? 0 : -1;
            int high = step > 0 ? size : size - 1;
            int from = bound(start, step > 0 ? low : high, size, low, high);
            int to = bound(end, step > 0 ? high : low, size, low, high);
            for (int index = from; step > 0 ? index < to : index > to; index += step) {
                found.add(list.items().get(index));
            }
        }

        private static int bound(@Nullable Integer given, int otherwise, int size, int low, int high) {
            if (given == null) {
                return otherwise;
            }
            return Math.max(low, Math.min(high, given < 0 ? given + size : given));
        }
    }

    /** Values of which a condition holds. */
    record Filter(PathCondition condition) implements PathSelector {
        @Override
        public void collect(SourceValue value, SourceValue root, List<SourceValue> found) {
            PathSegment.children(value).stream()
                    .filter(it -> condition.holds(it, root))
                    .forEach(found::add);
        }
    }
}
