package org.ridgebench.ridge.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordBlockTest {
    private static final String FILE = "hdfs://node/set/records/part-00001.bin";
    private static final RecordBlock BLOCK = new RecordBlock(FILE, 6, 2, 2, 3);

    @Test
    void bytesBecomeLabelsAndPixels() {
        Images images = BLOCK.decode(new byte[] {2, 10, (byte) 255, 0, 12, 13});
        assertThat(images).extracting(Images::features, Images::classes).containsExactly(2, 3);
        assertThat(images.labels()).containsExactly(2, 0);
        assertThat(images.pixels()).containsExactly(10, 255, 12, 13);
    }

    @Test
    void aStreamIsReadNoFurtherThanItsRecords() throws IOException {
        Images images = BLOCK.read(new ByteArrayInputStream(new byte[] {2, 10, 11, 1, 12, 13, 9, 9, 9}));
        assertThat(images.labels()).containsExactly(2, 1);
    }

    @Test
    void saysThatBytesAreMissingOrTooMany() {
        String expected = FILE + ": 2 records of 3 bytes expected from byte 6 on, 6 bytes, got ";
        for (int length : new int[] {0, 4, 5, 7}) {
            assertThatThrownBy(() -> BLOCK.decode(new byte[length]))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(expected + length + ". Make the data set again.");
        }
        for (int length : new int[] {0, 1, 3, 5}) {
            assertThatThrownBy(() -> BLOCK.read(new ByteArrayInputStream(new byte[length])))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(expected + length + ". Make the data set again.");
        }
    }

    @Test
    void saysThatAFileHasAnotherLength() {
        RecordBlock whole = new RecordBlock(FILE, 0, 2, 2, 3);
        whole.requireWholeFile(6);
        assertThatThrownBy(() -> whole.requireWholeFile(7))
                .hasMessage(FILE + ": 2 records of 3 bytes expected from byte 0 on, 6 bytes, got 7."
                        + " Make the data set again.");
    }

    @Test
    void saysThatALabelIsNoClass() {
        assertThatThrownBy(() -> BLOCK.decode(new byte[] {2, 10, 11, 3, 12, 13}))
                .hasMessage(FILE + ": labels up to 2 expected, got 3 at byte 9. Make the data set again.");
        Images many = new RecordBlock(FILE, 0, 1, 1, 256).decode(new byte[] {(byte) 255, 0});
        assertThat(many.label(0)).isEqualTo(255);
    }

    @Test
    void blocksCoverARangeInOrderAndEndWithTheirFiles() {
        RecordSet set = new RecordSet("set", 25, 10, 3, 2, List.of());
        List<RecordBlock> blocks = set.blocks(7, 24, 5 * 4);
        assertThat(blocks)
                .extracting(RecordBlock::file, RecordBlock::position, RecordBlock::rows)
                .containsExactly(
                        tuple("set/part-00000.bin", 7 * 4L, 3),
                        tuple("set/part-00001.bin", 0L, 5),
                        tuple("set/part-00001.bin", 5 * 4L, 5),
                        tuple("set/part-00002.bin", 0L, 4));
        assertThat(set.parts()).extracting(RecordBlock::length).containsExactly(40, 40, 20);
        assertThat(set.blocks(25, 25, 1)).isEmpty();
        assertThat(set.blocks(0, 25, 1)).as("a record at least").hasSize(25);
        assertThatThrownBy(() -> set.blocks(0, 26, 1)).hasMessage("rows within 0 to 25 expected, got 0 to 26");
    }

    @Test
    void positionsGoBeyondThirtyTwoBitsOfTheWhole() {
        RecordSet set = new RecordSet("set", Integer.MAX_VALUE, 2_000_000, 784, 10, List.of());
        List<RecordBlock> last = set.blocks(Integer.MAX_VALUE - 1, Integer.MAX_VALUE, 1);
        assertThat(last).containsExactly(new RecordBlock("set/part-01073.bin", 1_483_646L * 785, 1, 784, 10));
        assertThat(set.partCount()).isEqualTo(1074);
    }

    @Test
    void manyRowsFillWholeBlocksOfAKernel() {
        assertThat(RecordSet.rowsWithin(4 << 20, 785)).isEqualTo(5120);
        assertThat(RecordSet.rowsWithin(100 * 785, 785)).isEqualTo(100);
        assertThat(RecordSet.rowsWithin(10, 785)).isEqualTo(1);
    }
}
