package org.ridgebench.images.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.sources.Listing.Part;

/**
 * The files of an archive, as folders of classes. Where all of them lie below one folder, as they do when somebody packed
 * a folder, the classes are in there.
 */
final class ArchiveTree {
    /** What macOS adds of its own to archives. */
    private static final String RESOURCE_FORKS = "__MACOSX";

    private final List<Node> nodes = new ArrayList<>();

    /** What an archive says that there is. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    private record Node(String name, List<String> segments, Kind kind) {
        /** Names nothing above, and nothing from the root on, in the words of any system. */
        boolean leadsOut() {
            return name.startsWith("/") || name.matches("[A-Za-z]:.*") || segments.contains("..");
        }

        boolean isOfMac() {
            return segments.get(0).equals(RESOURCE_FORKS);
        }
    }

    /**
     * Adds what an archive has next.
     */
    void add(String name, Kind kind) {
        List<String> segments = new ArrayList<>(List.of(name.split("[/\\\\]+")));
        segments.removeIf(segment -> segment.isEmpty() || segment.equals("."));
        nodes.add(new Node(name, segments, kind));
    }

    /**
     * All of it as a listing.
     *
     * @param numbers for each entry of the listing, which it was of all that were added. Added to
     */
    Listing listing(List<Integer> numbers) {
        ListingDraft draft = new ListingDraft();
        int above = foldersAbove();
        for (int number = 0; number < nodes.size(); number++) {
            Node node = nodes.get(number);
            List<String> segments = node.segments();
            if (node.leadsOut()) {
                draft.skip(node.name(), Reason.LEADS_OUT, "");
            } else if (node.kind() == Kind.LINK) {
                draft.skip(node.name(), Reason.SYMBOLIC_LINK, "");
            } else if (node.kind() == Kind.FOLDER) {
                if (segments.size() > above && !node.isOfMac()) {
                    draft.addClass(segments.get(above));
                }
            } else if (segments.size() < above + 2 || node.isOfMac()) {
                draft.skip(node.name(), Reason.IN_NO_CLASS, "");
            } else if (node.kind() == Kind.OTHER) {
                draft.skip(node.name(), Reason.NOT_A_PICTURE, "");
            } else {
                draft.add(node.name(), segments.get(above), Part.EITHER);
                numbers.add(number);
            }
        }
        return draft.finish();
    }

    private int foldersAbove() {
        List<Node> files = nodes.stream()
                .filter(node -> node.kind() == Kind.FILE && !node.leadsOut() && !node.isOfMac())
                .toList();
        int above = 0;
        while (haveOneFolder(files, above)) {
            above++;
        }
        return above;
    }

    /** Whether all files agree so far, and some class can still be below. */
    private static boolean haveOneFolder(List<Node> files, int depth) {
        Set<String> names = new HashSet<>();
        boolean deeper = false;
        for (Node file : files) {
            names.add(file.segments().size() > depth ? file.segments().get(depth) : "");
            deeper |= file.segments().size() > depth + 2;
        }
        return names.size() == 1 && deeper;
    }
}
