package dev.holdfast.client;

import dev.holdfast.http.BodySource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Content of a file: each attempt opens it, and all of one call must find it as it was when the call began. RUNTIME 17. */
record FileOrigin(Path file) implements Supplier<BodySource> {

    @Override
    public BodySource get() {
        try {
            BasicFileAttributes before = attributes();
            if (before.isDirectory() || !Files.isReadable(file)) {
                throw new IllegalArgumentException(file.getFileName() + " is no file that can be read");
            }
            return new ContentSource(() -> unchanged(before), before.size(), new AtomicBoolean());
        } catch (IOException e) {
            throw new IllegalArgumentException(file.getFileName() + " is no file that can be read", e);
        }
    }

    private InputStream unchanged(BasicFileAttributes before) throws IOException {
        BasicFileAttributes now = attributes();
        if (now.size() != before.size() || !now.lastModifiedTime().equals(before.lastModifiedTime())) {
            throw new IOException("the file was changed since the call began");
        }
        return Files.newInputStream(file);
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
