@org.jspecify.annotations.NullUnmarked
package io.huiyin.notifications.campaign;
