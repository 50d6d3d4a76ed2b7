package io.huiyin.server.matrix;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser's cookies and without its manners: follows nothing, sends what is asked. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    /** @param house the address of the server, without a slash at its end */
    public Visitor(String house) {
        this.house = house;
    }

    /** Signs in; where the server leads next. */
    public String signIn(String login, String password) throws IOException, InterruptedException {
        token = tokenIn(get("/login").body());
        String form = "username=" + encoded(login) + "&password=" + encoded(password);
        HttpResponse<String> answer = post("/login", form);
        String next = answer.headers().firstValue("Location").orElse("");
        // A session gets another token when somebody signs in.
        token = tokenIn(get("/account/password").body());
        return next;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** Sends a form with the token of this session. */
    public HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, form + "&_csrf=" + encoded(token));
    }

    /** Sends a file in a form, with the token of this session in a header. */
    public HttpResponse<String> upload(String path, String field, String name, byte[] file)
            throws IOException, InterruptedException {
        String boundary = "----visitor";
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, name);
        String tail = "\r\n--%s--\r\n".formatted(boundary);
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(file),
                                BodyPublishers.ofString(tail)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a JSON body with the token of this session in a header. */
    public HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a form as it is, with any method. */
    public HttpResponse<String> send(String method, String path, String form, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path));
    }

    private static String tokenIn(String page) {
        Matcher found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
