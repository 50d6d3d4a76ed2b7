package io.huiyin.notifications.campaign;

import io.huiyin.notifications.channel.Channel;
import io.huiyin.notifications.channel.Handover;
import io.huiyin.notifications.channel.OutgoingMessage;
import io.huiyin.notifications.delivery.SendingSwitch;

/** Notices take the same way out as every message, and nothing leaves while a person holds sending back. */
public final class ChannelMail implements NoticeMail {

    private final Channel channel;
    private final SendingSwitch sendingSwitch;

    public ChannelMail(Channel channel, SendingSwitch sendingSwitch) {
        this.channel = channel;
        this.sendingSwitch = sendingSwitch;
    }

    @Override
    public boolean isOpen() {
        return sendingSwitch.hold().isEmpty();
    }

    @Override
    public Handing handOver(NoticeMessage message) {
        Handover went = channel.handOver(
                new OutgoingMessage(message.messageId(), message.address(), message.subject(), message.body()));
        return new Handing(kindOf(went.kind()), went.answer());
    }

    private static Handing.Kind kindOf(Handover.Kind kind) {
        return switch (kind) {
            case TAKEN -> Handing.Kind.TAKEN;
            case LATER -> Handing.Kind.LATER;
            case REFUSED -> Handing.Kind.REFUSED;
            case CLOSED -> Handing.Kind.CLOSED;
        };
    }
}
