package io.huiyin.server.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium in the hands of one person at a time. */
final class Browser implements AutoCloseable {

    static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Path PICTURES = Path.of("target", "pictures");

    private final ChromeDriver driver;

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--lang=zh-CN");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        driver.manage().window().setSize(new Dimension(1360, 1000));
    }

    void signIn(DemoServer server, String login) {
        signIn(server, login, server.passwordOf(login));
    }

    void signIn(DemoServer server, String login, String password) {
        driver.manage().deleteAllCookies();
        driver.get(server.address("/login"));
        type("username", login);
        type("password", password);
        submit();
        waitUntilGone("password");
    }

    /** A second person at a machine of their own: what one of them does leaves the other signed in. */
    Cookie takeSession() {
        return driver.manage().getCookieNamed("HUIYIN_SESSION");
    }

    void putSession(Cookie session) {
        driver.manage().deleteAllCookies();
        driver.manage().addCookie(session);
    }

    /** Presses the button of the form that leads there. */
    void press(String actionEnd) {
        driver.findElement(By.cssSelector("form[action$='" + actionEnd + "'] button[type=submit]"))
                .sendKeys(Keys.ENTER);
    }

    void unfold(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    void open(String address) {
        driver.get(address);
    }

    void type(String name, String text) {
        WebElement field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    /** Types into an empty field and stays in it. */
    void put(String name, String text) {
        driver.findElement(By.name(name)).sendKeys(text);
    }

    /** Puts a value into a field as it stands, where keys would go through the words of a language. */
    void set(String name, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", driver.findElement(By.name(name)), value);
    }

    String valueOf(String name) {
        return driver.findElement(By.name(name)).getDomProperty("value");
    }

    /** The name of the field the keyboard is in. */
    String focused() {
        return String.valueOf(driver.switchTo().activeElement().getDomProperty("name"));
    }

    String attribute(String css, String name) {
        return String.valueOf(driver.findElement(By.cssSelector(css)).getDomAttribute(name));
    }

    /** A key pressed anywhere on the page. */
    void key(String key) {
        driver.findElement(By.tagName("body")).sendKeys(key);
    }

    void choose(String name, String value) {
        new Select(driver.findElement(By.name(name))).selectByValue(value);
    }

    void tick(String name, String value) {
        driver.findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']"))
                .sendKeys(Keys.SPACE);
    }

    void upload(String name, Path file) {
        driver.findElement(By.name(name)).sendKeys(file.toAbsolutePath().toString());
    }

    /** What an address on this site answers, asked by the page that is open. */
    String fetched(String path) {
        return String.valueOf(driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + "fetch(arguments[0]).then(answer => answer.text()).then(done, failed => done(String(failed)))",
                path));
    }

    /** Where a link leads. */
    String address(String css) {
        return driver.findElement(By.cssSelector(css)).getDomProperty("href");
    }

    /** By keyboard, as an agent with a telephone in the other hand does. */
    void submit() {
        driver.findElement(By.cssSelector("main form button.btn-primary[type=submit]"))
                .sendKeys(Keys.ENTER);
    }

    void follow(String hrefEnd) {
        driver.findElement(By.cssSelector("a[href$='" + hrefEnd + "']")).sendKeys(Keys.ENTER);
    }

    void followMainLink() {
        driver.findElement(By.cssSelector("main a.btn-primary")).sendKeys(Keys.ENTER);
    }

    void followText(String text) {
        driver.findElement(By.partialLinkText(text)).sendKeys(Keys.ENTER);
    }

    /** As a browser that does not check forms itself. */
    void withoutChecks() {
        driver.executeScript("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
    }

    void pressAt(String css) {
        driver.findElement(By.cssSelector(css)).sendKeys(Keys.ENTER);
    }

    void chooseById(String id, String value) {
        new Select(driver.findElement(By.id(id))).selectByValue(value);
    }

    /** From now on files are saved here without a question. */
    void downloadsInto(Path directory) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", directory.toString()));
    }

    /** Waits for a whole file of this kind and reads it. */
    String awaitDownload(Path directory, String ending) throws IOException {
        return Files.readString(awaitDownloaded(directory, ending));
    }

    /** The newest file with this ending, once there is one. */
    Path awaitDownloaded(Path directory, String ending) {
        return waiting().until(waiting -> newest(directory, ending));
    }

    void phoneWidth() {
        driver.manage().window().setSize(new Dimension(390, 844));
    }

    void deskWidth() {
        driver.manage().window().setSize(new Dimension(1360, 1000));
    }

    /** Waits for a text on the page. */
    String awaitText(String text) {
        // A page on its way may leave while it is asked.
        return waiting()
                .ignoring(JavascriptException.class)
                .withMessage("the text " + text)
                .until(page -> Optional.of(text())
                        .filter(shown -> shown.contains(text))
                        .orElse(null));
    }

    /** Everything that is to be read on the page; asked of the page itself, ten times as quick as of the driver. */
    String text() {
        return String.valueOf(driver.executeScript("return (document.body?.innerText ?? '').replaceAll('\\t', ' ')"));
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    boolean isWiderThanItsWindow() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What the browser complained of since the last call: blocked styles and scripts, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** What axe finds wrong with the page for people who cannot see or point. */
    @SuppressWarnings("deprecation") // Only pages with frames need the other mode, which opens a window of its own.
    List<String> barriers() {
        return new AxeBuilder()
                        .setLegacyMode()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .map(Browser::barrier)
                        .toList();
    }

    /** Takes a picture of the page into target/pictures. */
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void waitUntilGone(String name) {
        waiting().until(ExpectedConditions.invisibilityOfElementLocated(By.name(name)));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS);
    }

    private static @Nullable Path newest(Path directory, String ending) {
        try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String barrier(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
    }
}
