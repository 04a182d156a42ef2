package dev.holdfast.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.Goldens;
import dev.holdfast.generator.HostilePlans;
import dev.holdfast.generator.SamplePlans;
import dev.holdfast.generator.emit.contract.ContractEmitter;
import dev.holdfast.generator.emit.impl.AsyncImplementationEmitter;
import dev.holdfast.generator.emit.impl.ImplementationEmitter;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users read: DESIGN 5. That the goldens compile is tested with the laws. */
final class GoldensTest {
    private static final int WIDTH = 120;
    private static final String VERSION = "0.0.0";

    private final Map<String, String> shop = emitted(SamplePlans.shop()).stream()
            .collect(Collectors.toMap(it -> it.name().simpleName(), SourceFile::text));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ShopClient",
                "RefundsClient",
                "ShopClientImpl",
                "RefundsClientImpl",
                "Refund",
                "RefundCharge",
                "RefundReason",
                "ShopAsyncClient",
                "RefundsAsyncClient",
                "ShopAsyncClientImpl",
                "RefundsAsyncClientImpl"
            })
    void readsAsBefore(String name) throws IOException {
        Goldens.check(name + ".java", shop.get(name));
    }

    @Test
    void isTheSameEachTime() {
        assertThat(emitted(SamplePlans.shop())).isEqualTo(emitted(SamplePlans.shop()));
    }

    @Test
    void isAscii() {
        assertThat(all()).allSatisfy(it -> assertThat(it.text()).matches("[\\n\\x20-\\x7e]*"));
    }

    @Test
    void fitsThePage() {
        Function<SourceFile, List<String>> tooLong = it -> it.text()
                .lines()
                .filter(line -> line.length() > WIDTH && !isOneWord(line))
                .toList();

        assertThat(all()).allSatisfy(it -> assertThat(tooLong.apply(it)).isEmpty());
    }

    /** A URL that is broken cannot be followed. */
    private static boolean isOneWord(String line) {
        return line.matches(" *\\* *(<p>)?\\S+");
    }

    private static List<SourceFile> all() {
        List<SourceFile> all = new ArrayList<>(emitted(SamplePlans.shop()));
        all.addAll(emitted(HostilePlans.things()));
        return all;
    }

    private static List<SourceFile> emitted(ClientPlan plan) {
        ImplementationEmitter implementations = new ImplementationEmitter();
        AsyncImplementationEmitter async = new AsyncImplementationEmitter();
        List<SourceFile> files = new ArrayList<>(new ContractEmitter(VERSION).emit(plan));
        new ContractEmitter(VERSION)
                .emit(plan.withAsync(true)).stream()
                        .filter(it -> it.name().simpleName().contains("Async"))
                        .forEach(files::add);
        files.add(async.client(plan));
        files.add(implementations.client(plan));
        for (InterfacePlan part : plan.interfaces()) {
            if (!part.accessor().isEmpty()) {
                files.add(implementations.part(plan.provider(), part));
                files.add(async.part(part));
            }
        }
        return files;
    }
}
