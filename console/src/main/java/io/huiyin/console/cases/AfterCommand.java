package io.huiyin.console.cases;

import io.huiyin.console.gateway.Desk;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person lands after a command: at the case file, as soon as it has read what was just done. */
public final class AfterCommand {

    private AfterCommand() {}

    /**
     * The view that leads to a case file.
     *
     * @param address of the case file
     * @param done message key of what was done
     * @param argument what the message names
     */
    public static String at(String address, Desk desk, RedirectAttributes next, String done, Object argument) {
        next.addFlashAttribute("done", done);
        next.addFlashAttribute("doneAbout", argument.toString());
        desk.positionNow().ifPresent(position -> next.addAttribute("at", position));
        return "redirect:" + address;
    }
}
