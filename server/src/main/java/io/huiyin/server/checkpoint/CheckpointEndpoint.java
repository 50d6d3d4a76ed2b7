package io.huiyin.server.checkpoint;

import io.huiyin.server.house.House;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The newest checkpoint for whoever wants to witness it, without sign-in: it tells how many events there are and their
 * root, and nothing of what they say.
 */
@RestController
@ConditionalOnWebApplication
class CheckpointEndpoint {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final House house;

    CheckpointEndpoint(House house) {
        this.house = house;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> newest() {
        return house.checkpoints()
                .newest()
                .map(SignedCheckpoint::text)
                .map(text -> ResponseEntity.ok().contentType(TEXT).body(text))
                .orElse(ResponseEntity.notFound().build());
    }

    @GetMapping("/checkpoint/public-key")
    ResponseEntity<String> publicKey() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(house.checkpoints().publicKey().text() + "\n");
    }

    @GetMapping("/checkpoint/successions")
    ResponseEntity<String> successions() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(house.checkpoints().publicKeys().successionsText());
    }
}
