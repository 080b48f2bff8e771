package org.ridgebench.mpi.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LineTest {
    private final Secret secret = Secret.draw();
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    private Exchange exchange;

    @BeforeEach
    void open() throws IOException {
        exchange = Exchange.open(
                InetAddress.getLoopbackAddress(), secret, new RunStart(2, 1_700_000_000_000L), events::add);
    }

    @AfterEach
    void close() throws IOException {
        exchange.close();
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(exchange.host()).isEqualTo("127.0.0.1");
    }

    @Test
    void aRankThatRefusesBeforeItHasMetTheOthersIsHeard() throws Exception {
        RankEnd rank = RankEnd.call(exchange.host(), exchange.port(), 1, secret);
        assertThat(rank.start()).isEqualTo(new RunStart(2, 1_700_000_000_000L));
        rank.failed(2, "mpi: nothing to carry messages. Build again.");
        assertThat(events.take())
                .isEqualTo(new RunEvent.LastWord(1, 2, "mpi: nothing to carry messages. Build again."));
    }

    @Test
    void whoDoesNotKnowTheSecretIsToldNothing() throws Exception {
        assertThatThrownBy(() -> RankEnd.call(exchange.host(), exchange.port(), 0, Secret.draw()))
                .isInstanceOf(IOException.class);
        assertThat(events.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aNumberBeyondTheRanksIsToldNothing() {
        assertThatThrownBy(() -> RankEnd.call(exchange.host(), exchange.port(), 2, secret))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aProofIsGoodForItsRankOnly() throws Exception {
        try (Socket socket = new Socket(exchange.host(), exchange.port())) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            byte[] challenge = in.readNBytes(Secret.BYTES);
            out.writeInt(1);
            out.write(secret.proof(challenge, "rank 0"));
            assertThat(in.read()).as("hung up").isEqualTo(-1);
        }
    }
}
