package io.huiyin.console.rest;

import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.Freshness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of cases; pages count from 1. */
@Schema(description = "A page of cases · 一页诉求件")
record CasePageView(List<CaseView> cases, long total, int page, int size, Freshness freshness) {

    static CasePageView of(CasePage page, FindCases asked) {
        return new CasePageView(
                page.cases().stream().map(CaseView::of).toList(),
                page.total(),
                asked.page() + 1,
                asked.size(),
                page.freshness());
    }
}
