package io.huiyin.console.notice;

import io.huiyin.api.notice.NoticeCampaignId;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person lands after a command: at the notice, as soon as its page has read what was just done. */
final class AfterNotice {

    private AfterNotice() {}

    /**
     * The address of the notice.
     *
     * @param done message key of what was done
     * @param about what the message names
     */
    static String page(NoticeCampaignId id, NoticeDesk desk, RedirectAttributes next, String done, Object about) {
        next.addFlashAttribute("done", done);
        next.addFlashAttribute("doneAbout", about.toString());
        desk.positionNow().ifPresent(position -> next.addAttribute("at", position));
        return "redirect:/notices/" + id;
    }
}
