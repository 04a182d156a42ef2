package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.BinaryContent;
import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.Script;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of body, on the wire. */
@Timeout(20)
final class RequestBodiesTest {
    private static final Operation UPLOAD =
            Operation.post("upload", "/files").timeout("10s", "3s", "1s").notIdempotent();

    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void jsonGoesUnderItsDeclaredType() {
        CapturedRequest request = sent(call -> call.json(Map.of("a", 1), "application/merge-patch+json"));

        assertThat(request.header("content-type")).containsExactly("application/merge-patch+json");
        assertThat(request.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void formsWriteEachPropertyInItsStyle() {
        record Message(
                List<String> to,
                List<Integer> ids,
                @JsonProperty("media data") Map<String, Integer> media) {}

        CapturedRequest request = sent(call -> call.form(
                new Message(List.of("a b", "c&d"), List.of(1, 2), Map.of("x", 1)),
                Encodings.all(ParameterStyle.REPEATED)
                        .part("ids", ParameterStyle.COMMA)
                        .part("media data", ParameterStyle.JSON)));

        assertThat(request.header("content-type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(request.text()).isEqualTo("to=a+b&to=c%26d&ids=1,2&media+data=%7B%22x%22%3A1%7D");
    }

    @Test
    void textSaysItsCharsetWhereItMatters() {
        assertThat(sent(call -> call.text("plain", "text/plain")).header("content-type"))
                .containsExactly("text/plain");
        CapturedRequest request = sent(call -> call.text("\u00e4\u20ac", "text/x-markdown"));

        assertThat(request.header("content-type")).containsExactly("text/x-markdown; charset=utf-8");
        assertThat(request.text()).isEqualTo("\u00e4\u20ac");
    }

    @Test
    void contentIsSentAsItIs(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("a.png"), new byte[] {1, 2, 3});

        CapturedRequest bytes =
                sent(call -> call.content(BinaryContent.of(new byte[] {9}), "application/octet-stream"));
        CapturedRequest fromFile =
                sent(call -> call.content(BinaryContent.of(file).type("image/png"), "application/octet-stream"));

        assertThat(bytes.body()).containsExactly(9);
        assertThat(bytes.header("content-type")).containsExactly("application/octet-stream");
        assertThat(fromFile.body()).containsExactly(1, 2, 3);
        assertThat(fromFile.header("content-type")).containsExactly("image/png");
        assertThat(fromFile.header("content-length")).containsExactly("3");
    }

    @Test
    void aStreamOfUnknownLengthIsSentInChunks() {
        byte[] large = "0123456789".repeat(10_000).getBytes(UTF_8);

        CapturedRequest chunked =
                sent(call -> call.content(BinaryContent.of(new ByteArrayInputStream(large)), "image/png"));
        CapturedRequest whole = sent(
                call -> call.content(BinaryContent.of(new ByteArrayInputStream(large), large.length), "image/png"));

        assertThat(chunked.header("transfer-encoding")).containsExactly("chunked");
        assertThat(chunked.header("content-length")).isEmpty();
        assertThat(chunked.body()).isEqualTo(large);
        assertThat(whole.header("content-length")).containsExactly("100000");
        assertThat(whole.body()).isEqualTo(large);
    }

    /** RFC 7578. */
    @Test
    void propertiesAreParts() {
        record Photo(String title, int size, Map<String, Integer> meta, List<String> tags, BinaryContent image) {}
        var photo = new Photo(
                "a\u00e4",
                3,
                Map.of("x", 1),
                List.of("t1", "t2"),
                BinaryContent.of(new byte[] {'p'})
                        .name("p.png")
                        .type("image/png")
                        .header("X-Part", "v"));

        CapturedRequest request = sent(call -> call.multipart(photo));

        String boundary = request.header("content-type").get(0).replaceFirst("multipart/form-data; boundary=", "");
        assertThat(request.header("content-length")).containsExactly(String.valueOf(request.body().length));
        assertThat(request.text().replace(boundary, "B")).isEqualTo("""
                --B\r
                Content-Disposition: form-data; name="title"\r
                \r
                a\u00e4\r
                --B\r
                Content-Disposition: form-data; name="size"\r
                \r
                3\r
                --B\r
                Content-Disposition: form-data; name="meta"\r
                Content-Type: application/json\r
                \r
                {"x":1}\r
                --B\r
                Content-Disposition: form-data; name="tags"\r
                \r
                t1\r
                --B\r
                Content-Disposition: form-data; name="tags"\r
                \r
                t2\r
                --B\r
                Content-Disposition: form-data; name="image"; filename="p.png"\r
                Content-Type: image/png\r
                X-Part: v\r
                \r
                p\r
                --B--\r
                """);
    }

    @Test
    void listsOfFilesAreSeveralPartsAndOneOfUnknownLengthMakesChunks() {
        record Images(@JsonProperty("image[]") List<BinaryContent> images) {}
        var images = new Images(List.of(
                BinaryContent.of(new byte[] {'1'}).name("1.png"),
                BinaryContent.of(new ByteArrayInputStream(new byte[] {'2'})).name("")));

        CapturedRequest request = sent(call -> call.multipart(
                images,
                "multipart/form-data",
                Encodings.all(ParameterStyle.REPEATED).typed("image[]", ParameterStyle.REPEATED, "image/png")));

        assertThat(request.header("transfer-encoding")).containsExactly("chunked");
        assertThat(request.text())
                .contains("name=\"image[]\"; filename=\"1.png\"\r\nContent-Type: image/png\r\n\r\n1\r\n")
                .contains("name=\"image[]\"\r\nContent-Type: image/png\r\n\r\n2\r\n");
    }

    /** RUNTIME 90: what a caller gives can end neither its quotes nor its line. */
    @Test
    void namesCannotLeaveTheirQuotes() {
        Map<String, Object> hostile =
                Map.of("a\"\r\nX-Evil: 1", BinaryContent.of(new byte[0]).name("f\"; x=\"\r\n\r\nbody"));

        CapturedRequest request = sent(call -> call.multipart(hostile));

        assertThat(request.text())
                .contains("name=\"a%22%0D%0AX-Evil: 1\"; filename=\"f%22; x=%22%0D%0A%0D%0Abody\"\r\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinaryContent.of(new byte[0]).type("a\r\nb"))
                .withMessageContaining("Content-Type");
    }

    @Test
    void otherMultipartsHaveAttachments() {
        CapturedRequest request = sent(call -> call.multipart(
                Map.of("file", BinaryContent.of(new byte[] {'x'}).name("f")),
                "multipart/mixed",
                Encodings.all(ParameterStyle.REPEATED)));

        assertThat(request.header("content-type").get(0)).startsWith("multipart/mixed; boundary=");
        assertThat(request.text()).contains("Content-Disposition: attachment; name=\"file\"; filename=\"f\"\r\n");
    }

    @Test
    void whatIsLeftOutSendsNoBody() {
        CapturedRequest request =
                sent(call -> call.json(null).content(null, "image/png").multipart(null));

        assertThat(request.body()).isEmpty();
        assertThat(request.header("content-type")).isEmpty();
    }

    @Test
    void contentHasNoPlaceInJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sent(call -> call.json(Map.of("file", BinaryContent.of(new byte[0])))));
        assertThat(shop.sent()).isZero();
    }

    private CapturedRequest sent(UnaryOperator<CallBuilder> body) {
        shop.server().enqueue(Script.respond(200, "{}"));
        body.apply(shop.engine().call(UPLOAD)).sendNothing();
        List<CapturedRequest> requests = shop.server().requests();
        return requests.get(requests.size() - 1);
    }
}
