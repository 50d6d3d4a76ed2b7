package io.huiyin.console.receipt;

import io.huiyin.api.CaseId;
import io.huiyin.api.receipt.FindLedgerReceipt;
import io.huiyin.api.receipt.LedgerReceiptText;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.Desk;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a receipt as a file. */
public final class Receipts {

    private Receipts() {}

    /**
     * The receipt of an event of a case.
     *
     * @param position as it stands in the address
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_POSITION} if this person may see no such event of the case
     */
    public static ResponseEntity<String> file(Desk desk, CaseId caseId, String position) {
        long wanted = Objects.requireNonNull(Numbers.position("position", position));
        LedgerReceiptText receipt = desk.askForOne(new FindLedgerReceipt(caseId, wanted), LedgerReceiptText.class)
                .orElseThrow(() -> RefusedException.because("position", RefusalCode.UNKNOWN_POSITION, wanted));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(receipt.fileName())
                                .build()
                                .toString())
                .body(receipt.text());
    }
}
