package dev.holdfast.example.corpus;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.OperationPlan;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** A generated client, loaded from its class files and called by reflection. */
final class CompiledClient implements AutoCloseable {
    private final ClientPlan plan;
    private final URLClassLoader loader;
    private final Class<?> type;
    private final Object client;

    CompiledClient(ClientPlan plan, Path classes, ClientConfig config)
            throws IOException, ReflectiveOperationException {
        this.plan = plan;
        this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledClient.class.getClassLoader());
        this.type = loader.loadClass(plan.provider().name().qualifiedName());
        this.client = type.getMethod("create", ClientConfig.class).invoke(null, config);
    }

    /** The method of an operation that takes everything. */
    Call call(OperationPlan operation) throws ReflectiveOperationException {
        InterfacePlan holder = plan.interfaces().stream()
                .filter(it -> it.operations().contains(operation))
                .findFirst()
                .orElseThrow();
        Object target = client;
        if (!holder.accessor().isEmpty()) {
            target = type.getMethod(holder.accessor()).invoke(client);
        }
        Method method = Arrays.stream(
                        loader.loadClass(holder.name().qualifiedName()).getMethods())
                .filter(it -> it.getName().equals(operation.methodName()) && !it.isDefault() && !it.isBridge())
                .filter(it -> it.getParameterCount() == operation.arguments().size())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(operation.methodName()));
        return new Call(target, method);
    }

    @Override
    public void close() throws IOException {
        try {
            type.getMethod("close").invoke(client);
        } catch (ReflectiveOperationException failure) {
            throw new IOException("the client does not close", failure);
        }
        loader.close();
    }

    /** One method of one part of the client. */
    record Call(Object target, Method method) {
        @org.jspecify.annotations.Nullable
        Object with(@org.jspecify.annotations.Nullable Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
