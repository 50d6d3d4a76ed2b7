package io.huiyin.console;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseHolding;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.DayKind;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.access.SignedIn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People, units and cases that tests start from: Tuesday 24 November 2026, 17:21 in Shanghai. */
final class Given {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = at("2026-11-24T17:21");
    static final UnitId DATA_BUREAU = new UnitId("unit-data-bureau");
    static final UnitId TRANSPORT = new UnitId("unit-transport");
    static final Freshness FRESH = new Freshness(184_226, 184_226, NOW, NOW);
    static final List<UnitSummary> UNITS = List.of(
            new UnitSummary(DATA_BUREAU, "数据资源局", UnitLevel.CITY, null),
            new UnitSummary(TRANSPORT, "交通运输局", UnitLevel.CITY, null),
            new UnitSummary(new UnitId("unit-west-lake"), "西湖区数据资源局", UnitLevel.DISTRICT, DATA_BUREAU));

    /** Replied, dispatched, registered, overdue and others. */
    static final CaseFile OVERDUE = aCase(1).about("某停车场 App 超范围采集车牌与人脸信息")
            .kind(MatterKind.TIP_OFF)
            .received("2026-11-13T10:02")
            .due("2026-11-20")
            .with(DATA_BUREAU)
            .file();

    static final CaseFile DUE_TODAY = aCase(2).about("健康码驾驶舱展示了我的姓名和电话")
            .kind(MatterKind.TIP_OFF)
            .received("2026-11-17T09:12")
            .due("2026-11-24")
            .with(DATA_BUREAU)
            .file();

    static final CaseFile REGISTERED = aCase(3).about("公交扫码数据出错，重复扣费三次")
            .received("2026-11-18T11:40")
            .due("2026-11-25")
            .file();

    static final CaseFile AMPLE = aCase(4).about("老人不会用手机，线下窗口拒绝办理")
            .kind(MatterKind.HELP)
            .received("2026-11-20T15:03")
            .due("2026-11-27")
            .with(TRANSPORT)
            .file();

    static final CaseFile REPLIED = aCase(5).about("小区门禁强制刷脸，没有其他方式")
            .received("2026-11-09T08:00")
            .due("2026-11-16")
            .with(DATA_BUREAU)
            .replied("2026-11-12T16:40")
            .file();

    static final CaseFile HOSTILE = aCase(6).about(
                    "<script>alert(1)</script><b onclick=\"x()\">粗</b> \" ' & ${7*7} [[${7*7}]]")
            .received("2026-11-20T15:03")
            .due("2026-11-27")
            .provisional()
            .file();

    static final CaseFile[] ALL = {OVERDUE, DUE_TODAY, REGISTERED, AMPLE, REPLIED, HOSTILE};

    private Given() {}

    static SignedIn person(Role role) {
        return person(role, "");
    }

    /** One of several of a role. */
    static SignedIn person(Role role, String which) {
        return new SignedIn(
                new AccountId("account-" + role.name().toLowerCase(Locale.ROOT) + which),
                role,
                role.isBoundToUnit() ? DATA_BUREAU : null,
                role.isBoundToUnit() ? "数据资源局" : "热线中心",
                0,
                NOW);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static CaseBuilder aCase(int running) {
        return new CaseBuilder(running);
    }

    /** Builds a case with a deadline and a timeline that fit. */
    static final class CaseBuilder {

        private final int running;
        private String subject = "噪音扰民";
        private MatterKind kind = MatterKind.COMPLAINT;
        private Instant received = NOW;
        private @Nullable LocalDate lastDay;
        private @Nullable UnitId unit;
        private @Nullable Instant repliedAt;
        private boolean acknowledged;
        private boolean bounced;
        private boolean provisional;
        private boolean forgotten;

        CaseBuilder(int running) {
            this.running = running;
        }

        CaseBuilder about(String words) {
            subject = words;
            return this;
        }

        CaseBuilder kind(MatterKind what) {
            kind = what;
            return this;
        }

        CaseBuilder received(String local) {
            received = at(local);
            return this;
        }

        CaseBuilder due(String day) {
            lastDay = LocalDate.parse(day);
            return this;
        }

        CaseBuilder with(UnitId who) {
            unit = who;
            return this;
        }

        CaseBuilder replied(String local) {
            repliedAt = at(local);
            return this;
        }

        CaseBuilder acknowledged() {
            acknowledged = true;
            return this;
        }

        CaseBuilder bounced() {
            bounced = true;
            return this;
        }

        CaseBuilder provisional() {
            provisional = true;
            return this;
        }

        CaseBuilder forgotten() {
            forgotten = true;
            return this;
        }

        CaseSummary summary() {
            return file().summary();
        }

        CaseFile file() {
            LocalDate last = lastDay == null ? LocalDate.of(2026, 11, 30) : lastDay;
            Instant due = last.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
            List<CountedDay> days = days(last);
            List<TimelineEntry> timeline = timeline(due, last);
            CaseStatus status = repliedAt != null
                    ? CaseStatus.REPLIED
                    : unit != null ? CaseStatus.DISPATCHED : CaseStatus.REGISTERED;
            CaseSummary summary = new CaseSummary(
                    new ComplaintId("complaint-000" + running),
                    CaseNumber.of(2611, 380 + running),
                    timeline.size() - 1L,
                    new Matter(kind, kind == MatterKind.TIP_OFF),
                    Channel.PHONE,
                    forgotten ? null : new ClearText(subject),
                    status,
                    unit,
                    unit == null ? null : unitName(unit),
                    received,
                    received,
                    due,
                    last,
                    provisional,
                    share(days),
                    (int) days.stream()
                            .filter(day -> day.number() > 0 && day.date().isAfter(today()))
                            .count(),
                    repliedAt,
                    repliedAt == null ? NOW.isAfter(due) : !repliedAt.isBefore(due),
                    false,
                    null);
            Deadline deadline = new Deadline(
                    DeadlineId.REPLY_TO_CITIZEN,
                    1,
                    ObligationKind.REPLY_TO_CITIZEN,
                    kind == MatterKind.TIP_OFF ? "complaint-reply@1" : "hotline-reply@1",
                    kind == MatterKind.TIP_OFF ? "basis.draft-art-19" : "basis.house-rule",
                    received,
                    ClockStart.RECEIVED,
                    "Asia/Shanghai",
                    due,
                    last,
                    provisional,
                    provisional ? last.minusDays(1) : null,
                    "9f2ca41e77d0b6559f2ca41e77d0b655",
                    days);
            return new CaseFile(
                    summary,
                    forgotten
                            ? null
                            : new ClearText("市民反映：昨天在某社区服务中心的大屏上看到滚动显示的居民姓名和完整手机号，其中包括本人。\n要求立即停止展示，并说明数据从哪里来。"),
                    true,
                    "138****2207",
                    deadline,
                    null,
                    repliedAt == null ? null : new ClearText("经查，已停止使用。"),
                    List.of(new CaseHolding(null, null, received, repliedAt, Duration.ofHours(30))),
                    timeline,
                    List.of(),
                    null,
                    FRESH);
        }

        private List<CountedDay> days(LocalDate last) {
            LocalDate receipt = received.atZone(SHANGHAI).toLocalDate();
            List<CountedDay> days = new ArrayList<>();
            days.add(new CountedDay(receipt, DayKind.RECEIPT_DAY, 0, true, null));
            int number = 0;
            for (LocalDate day = receipt.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                boolean off = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                number += off ? 0 : 1;
                days.add(new CountedDay(
                        day, off ? DayKind.WEEKEND : DayKind.WORKDAY, off ? 0 : number, !provisional, null));
            }
            return days;
        }

        private double share(List<CountedDay> days) {
            List<CountedDay> counted =
                    days.stream().filter(day -> day.number() > 0).toList();
            double gone = counted.stream()
                    .mapToDouble(
                            day -> day.date().isBefore(today()) ? 1 : day.date().equals(today()) ? 0.72 : 0)
                    .sum();
            return counted.isEmpty() ? 0 : gone / counted.size();
        }

        private static LocalDate today() {
            return NOW.atZone(SHANGHAI).toLocalDate();
        }

        private List<TimelineEntry> timeline(Instant due, LocalDate last) {
            List<TimelineEntry> entries = new ArrayList<>();
            add(
                    entries,
                    "ComplaintRegistered",
                    received,
                    Role.HOTLINE_AGENT,
                    Map.of("channel", "PHONE", "kind", kind.name()));
            add(
                    entries,
                    "DeadlineSet",
                    received,
                    Role.HOTLINE_AGENT,
                    Map.of(
                            "due",
                            due.toString(),
                            "lastDay",
                            last.toString(),
                            "rule",
                            "complaint-reply@1",
                            "legalBasis",
                            "basis.draft-art-19"));
            if (unit != null) {
                add(
                        entries,
                        "ComplaintDispatched",
                        received.plusSeconds(1_680),
                        Role.HOTLINE_SUPERVISOR,
                        Map.of("unit", unit.value(), "unitName", unitName(unit), "text", "请核实现场并保密办理"));
            }
            if (unit != null && acknowledged) {
                add(
                        entries,
                        "DispatchAcknowledged",
                        received.plusSeconds(1_980),
                        Role.HANDLER,
                        Map.of("unit", unit.value(), "unitName", unitName(unit)));
            }
            if (NOW.isAfter(due) && repliedAt == null) {
                add(entries, "DeadlineMissed", due, Role.SYSTEM, Map.of("due", due.toString()));
            }
            if (repliedAt != null) {
                add(entries, "ComplaintReplied", repliedAt, Role.HANDLER, Map.of());
                add(entries, "DeadlineMet", repliedAt, Role.HANDLER, Map.of());
            }
            if (bounced) {
                add(
                        entries,
                        "DeliveriesRecorded",
                        NOW,
                        Role.SYSTEM,
                        Map.of(
                                "occasions",
                                "COMPLAINT_REPLIED",
                                "recipients",
                                "COMPLAINANT",
                                "outcomes",
                                "BOUNCED",
                                "standings",
                                "delivery-complaint-000" + running + "@5:complainant|COMPLAINANT|BOUNCED"));
            }
            return entries;
        }

        private void add(
                List<TimelineEntry> entries, String event, Instant when, Role role, Map<String, String> details) {
            entries.add(new TimelineEntry(
                    184_000L + running * 20L + entries.size(),
                    entries.size(),
                    event,
                    when,
                    when.plusSeconds(1),
                    role == Role.SYSTEM ? "account-system" : "account-" + (char) ('a' + role.ordinal()) + "-0131",
                    role,
                    role.isBoundToUnit() ? DATA_BUREAU : null,
                    details));
        }

        private static String unitName(UnitId id) {
            return UNITS.stream()
                    .filter(known -> known.unitId().equals(id))
                    .map(UnitSummary::name)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
