package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.Layout;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the contract of a client: its interfaces, its exception, the types that they reach. */
public final class ContractEmitter {
    private final String version;

    /** Makes an emitter that signs contracts with the generator's version. */
    public ContractEmitter(String version) {
        this.version = version;
    }

    /** Writes all files, in a fixed order. */
    public List<SourceFile> emit(ClientPlan plan) {
        List<SourceFile> files = new ArrayList<>();
        ClientEmitter client = new ClientEmitter(plan, version);
        files.add(Layout.file(plan.provider().name(), client.emit()));
        // The files of a whole document are most of its time, and know nothing of each other.
        plan.interfaces().parallelStream()
                .filter(part -> !part.accessor().isEmpty())
                .map(part -> Layout.file(part.name(), new PartEmitter(plan.provider()).emit(part)))
                .forEachOrdered(files::add);
        if (plan.isAsync()) {
            files.addAll(new AsyncEmitter(plan).emit());
        }
        JavaName exception = plan.provider().exception();
        files.add(Layout.file(exception, ExceptionEmitter.emit(plan.provider())));
        if (!plan.headers().isEmpty()) {
            files.add(Layout.file(HeadersEmitter.name(plan), HeadersEmitter.emit(plan)));
        }
        Set<JavaName> enums = plan.types().stream()
                .filter(TypePlan.EnumType.class::isInstance)
                .map(TypePlan::name)
                .collect(Collectors.toSet());
        plan.types().parallelStream()
                .map(type -> Layout.file(type.name(), emit(type, enums)))
                .forEachOrdered(files::add);
        for (OperationPlan operation : plan.operations()) {
            if (operation.result().kind() == ResultKind.ANSWERS) {
                JavaName answers = ((TypeRef.Named) operation.result().type()).name();
                files.add(Layout.file(answers, AnswersEmitter.emit(operation)));
            }
        }
        files.add(PackageEmitter.of(plan.provider()));
        return files;
    }

    private static TypeSpec emit(TypePlan type, Set<JavaName> enums) {
        if (type instanceof TypePlan.RecordType record) {
            return RecordEmitter.emit(record);
        }
        if (type instanceof TypePlan.EnumType values) {
            return EnumEmitter.emit(values);
        }
        return UnionEmitter.emit((TypePlan.UnionType) type, enums);
    }
}
