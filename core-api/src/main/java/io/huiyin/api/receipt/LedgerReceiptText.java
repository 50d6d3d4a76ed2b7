package io.huiyin.api.receipt;

/**
 * A receipt to be kept: the event as it is stored, the signed checkpoint, and the proof between them. What is sealed in
 * the event stays sealed.
 *
 * @param fileName what to call the file
 * @param text the receipt in the form that the ledger's format describes
 */
public record LedgerReceiptText(String fileName, String text) {}
