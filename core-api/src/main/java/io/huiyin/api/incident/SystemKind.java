package io.huiyin.api.incident;

/** Which part of the City Brain is hit. */
public enum SystemKind {
    /** The hub that joins everything (中枢). */
    HUB,
    /** A digital cockpit (数字驾驶舱). */
    COCKPIT,
    /** An application scene (应用场景). */
    SCENE,
    /** A platform that holds or shares public data (数据平台). */
    DATA_PLATFORM,
    /** Networks, computing and storage underneath (基础设施). */
    INFRASTRUCTURE,
    /** Any other system (其他系统). */
    OTHER
}
