package dev.holdfast.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.http.WireHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DownloadTest {

    @Test
    void theLengthIsThatOfTheContent() {
        assertThat(download("Content-Length", "7").length()).hasValue(7);
        assertThat(download("Content-Length", "7", "Content-Encoding", "gzip").length())
                .as("what is sent is not what is read")
                .isEmpty();
        assertThat(download().length()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "99999999999999999999"})
    void aLengthThatIsNoneIsUnknown(String text) {
        assertThat(download("Content-Length", text).length()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind(@TempDir Path directory) throws IOException {
        Path taken = Files.createDirectory(directory.resolve("taken"));
        Files.writeString(taken.resolve("full"), "x");

        assertThat(catchThrowableOfType(IOException.class, () -> download().to(taken)))
                .isNotNull();
        assertThat(directory).isDirectoryNotContaining(it -> !it.equals(taken));
    }

    @Test
    void aWrittenDownloadIsClosed(@TempDir Path directory) throws IOException {
        var closed = new boolean[1];
        InputStream body = new ByteArrayInputStream("content".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        new Download(200, WireHeaders.of(), body).to(directory.resolve("file"));

        assertThat(closed[0]).isTrue();
    }

    private static Download download(String... headers) {
        return new Download(200, WireHeaders.of(headers), new ByteArrayInputStream("content".getBytes(UTF_8)));
    }
}
