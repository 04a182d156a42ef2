package dev.holdfast.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SamplePlans;
import dev.holdfast.generator.emit.contract.ContractEmitter;
import dev.holdfast.generator.emit.impl.ImplementationEmitter;
import dev.holdfast.generator.plan.ClientPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's {@code javadoc} documents generated code, and has nothing to say about it. */
class JavadocToolTest {
    @TempDir
    Path directory;

    @Test
    void documentsAContract() throws IOException {
        ClientPlan plan = SamplePlans.shop();
        List<SourceFile> files = new ArrayList<>(new ContractEmitter("0.1.0-SNAPSHOT").emit(plan));
        files.add(new ImplementationEmitter().client(plan));
        plan.interfaces().forEach(it -> files.add(new ImplementationEmitter().part(plan.provider(), it)));
        List<String> arguments = new ArrayList<>(List.of(
                "-quiet",
                "-Xdoclint:all",
                "-Werror",
                "-d",
                directory.resolve("doc").toString(),
                "-classpath",
                System.getProperty("java.class.path")));
        for (SourceFile file : files) {
            Path source = directory.resolve(file.path());
            Files.createDirectories(source.getParent());
            arguments.add(Files.writeString(source, file.text()).toString());
        }
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said);

        int status =
                ToolProvider.findFirst("javadoc").orElseThrow().run(printer, printer, arguments.toArray(String[]::new));

        assertThat(said.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(directory.resolve("doc/com/acme/shop/ShopClient.html")).exists();
    }
}
