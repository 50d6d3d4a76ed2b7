package io.huiyin.notifications.campaign;

import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.storage.KeptState;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What the sending of notices needs from the house.
 *
 * @param keptState where recipients are, and what became of the message to each
 * @param clock what time it is
 * @param zone where the city's days begin and end
 * @param node this node's name among several
 * @param delivers whether this node sends; without it, it only answers questions
 * @param messageIdDomain what stands behind the at sign of Message-IDs
 */
public record NoticeSendingSettings(
        KeptState keptState,
        PersonalDataVault vault,
        NoticeMail mail,
        Clock clock,
        ZoneId zone,
        String node,
        boolean delivers,
        String messageIdDomain,
        NoticePace pace) {}
