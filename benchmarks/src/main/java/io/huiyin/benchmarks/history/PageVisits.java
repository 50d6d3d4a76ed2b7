package io.huiyin.benchmarks.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people open, at random but the same on every run, from several browsers at once. Each browser is shared by
 * several people who take turns, since the house limits how often one of them may search.
 */
final class PageVisits {

    private static final int BROWSERS = 4;
    private static final int WARM_UP = 60;
    private static final Pattern CASE_ID = Pattern.compile("\"complaintId\":\"([^\"]+)\"");
    private static final List<String> WORDS = List.of(
            "Noise",
            "parking",
            "street",
            "retirement",
            "Queens",
            "Brooklyn",
            "housing",
            "water",
            "10468",
            "Finance",
            "no subject given",
            "bus stop",
            "tree",
            "school",
            "sanitation");
    private static final List<String> STATUSES = List.of("DISPATCHED", "REPLIED", "REGISTERED");

    private final List<List<Visitor>> browsers;
    private final List<String> cases;
    private final List<String> units;
    private final int lastPage;

    private PageVisits(List<List<Visitor>> browsers, List<String> cases, List<String> units, int lastPage) {
        this.browsers = browsers;
        this.cases = cases;
        this.units = units;
        this.lastPage = lastPage;
    }

    /** One kind of page. */
    interface Page {
        String path(RandomGenerator random);
    }

    /** @param accounts sign-in names and their passwords, a multiple of the browsers */
    static PageVisits prepare(int port, Map<String, String> accounts) throws IOException, InterruptedException {
        List<List<Visitor>> browsers = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            browsers.add(new ArrayList<>());
        }
        int next = 0;
        for (Map.Entry<String, String> account : accounts.entrySet()) {
            Visitor visitor = new Visitor(port);
            visitor.signIn(account.getKey(), account.getValue());
            browsers.get(next++ % BROWSERS).add(visitor);
        }
        Visitor first = browsers.get(0).get(0);
        int total = number(first.get("/api/v1/complaints?size=1"), "\"total\":(\\d+)");
        int lastPage = Math.max(1, total / 20);
        RandomGenerator random = new SplittableRandom(1);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String path = "/api/v1/complaints?size=100&page=" + (1 + random.nextInt(Math.max(1, total / 100)));
            cases.addAll(all(CASE_ID, first.get(path)));
        }
        List<String> units = all(Pattern.compile("\"unitId\":\"([^\"]+)\""), first.get("/api/v1/units"));
        return new PageVisits(browsers, cases, units, lastPage);
    }

    /** The kinds of pages, by what people would call them. */
    Map<String, Page> kinds() {
        Map<String, Page> kinds = new LinkedHashMap<>();
        kinds.put("list, due first", random -> "/cases");
        kinds.put("list, newest first", random -> "/cases?sort=NEWEST_FIRST");
        kinds.put("list, overdue", random -> "/cases?overdue=true");
        kinds.put("list by status", random -> "/cases?status=" + any(STATUSES, random));
        kinds.put("list of one unit", random -> "/cases?unit=" + Visitor.encoded(any(units, random)));
        kinds.put("list, a page near the front", random -> "/cases?page=" + (1 + random.nextInt(50)));
        kinds.put("list, any page", random -> "/cases?page=" + (1 + random.nextInt(lastPage)));
        kinds.put("list, the last pages", random -> "/cases?page=" + Math.max(1, lastPage - random.nextInt(20)));
        kinds.put("search of a word", random -> "/cases?text=" + Visitor.encoded(any(WORDS, random)));
        kinds.put(
                "search of two words, best match first",
                random -> "/cases?sort=BEST_MATCH&text="
                        + Visitor.encoded(any(WORDS, random) + " " + any(WORDS, random)));
        kinds.put(
                "search within a unit, newest first",
                random -> "/cases?sort=NEWEST_FIRST&unit=" + Visitor.encoded(any(units, random)) + "&text="
                        + Visitor.encoded(any(WORDS, random)));
        kinds.put("case file", random -> "/cases/" + any(cases, random));
        return kinds;
    }

    /** Some requests that do not count. */
    void warmUp(Page page) throws InterruptedException, ExecutionException {
        visit(page, WARM_UP);
    }

    /** The times of so many requests for one kind of page. */
    Latencies visit(Page page, int requests) throws InterruptedException, ExecutionException {
        return new Latencies(ask(page, requests, requests));
    }

    private double[] ask(Page page, int requests, long seed) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) {
                List<Visitor> people = browsers.get(i);
                RandomGenerator random = new SplittableRandom(seed * 1_000 + i);
                work.add(() -> askInTurn(people, page, requests / BROWSERS, random));
            }
            List<Double> times = new ArrayList<>();
            for (Future<List<Double>> done : threads.invokeAll(work)) {
                times.addAll(done.get());
            }
            return times.stream().mapToDouble(Double::doubleValue).toArray();
        } finally {
            threads.shutdown();
        }
    }

    private static List<Double> askInTurn(List<Visitor> people, Page page, int requests, RandomGenerator random)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            times.add(people.get(i % people.size()).fetch(page.path(random)).millis());
        }
        return times;
    }

    private static String any(List<String> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }

    private static int number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in an answer");
        }
        return Integer.parseInt(found.group(1));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
