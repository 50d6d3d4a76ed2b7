package io.huiyin.server.health;

import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFigure.Names;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import io.huiyin.server.health.NodeRoll.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The other nodes: one that said farewell is forgotten, one that fell silent is named. */
record NeighboursCheck(NodeRoll roll) implements HealthCheck {

    static final Duration SILENT_AFTER = Duration.ofMinutes(1);

    @Override
    public HealthSubject subject() {
        return HealthSubject.NEIGHBOURS;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        if (roll.isOfOneNode()) {
            return List.of(HealthLine.of(subject(), now, HealthFinding.ALONE));
        }
        List<Sign> others = roll.others();
        List<Sign> silent = others.stream()
                .filter(sign -> sign.at().isBefore(now.minus(SILENT_AFTER)))
                .sorted(Comparator.comparing(Sign::at))
                .toList();
        if (!silent.isEmpty()) {
            return List.of(HealthLine.of(
                    subject(),
                    now,
                    HealthFinding.NEIGHBOUR_SILENT,
                    names(silent),
                    new Moment(silent.get(0).at())));
        }
        return List.of(
                others.isEmpty()
                        ? HealthLine.of(subject(), now, HealthFinding.NO_NEIGHBOURS)
                        : HealthLine.of(subject(), now, HealthFinding.NEIGHBOURS_SEEN, names(others)));
    }

    private static Names names(List<Sign> signs) {
        return new Names(signs.stream().map(Sign::node).toList());
    }
}
