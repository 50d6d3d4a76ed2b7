package io.huiyin.api.notice;

/** In which language a person is told. */
public enum NoticeLanguage {
    /** 中文; the language of everybody whose language is not known. */
    CHINESE,
    /** English; people who read it are told in Chinese where a notice has no English letter. */
    ENGLISH
}
