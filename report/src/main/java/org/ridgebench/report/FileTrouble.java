package org.ridgebench.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a campaign's files, as one line for whoever asked for its report. */
final class FileTrouble {
    private FileTrouble() {}

    static String line(IOException e) {
        return (e instanceof FileSystemException found ? of(found) : String.valueOf(e.getMessage()))
                .replaceAll("\\s*\\R\\s*", " ");
    }

    /** Most of these exceptions have a path for a message, and say the rest by their type. */
    private static String of(FileSystemException e) {
        if (e instanceof NoSuchFileException && e.getReason() != null) {
            return e.getFile() + ": " + e.getReason() + ". Give a folder that 'ridgebench run' made.";
        }
        return e.getFile() + ": " + what(e);
    }

    private static String what(FileSystemException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "stands where the report makes a folder. Move it away, then report again.";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied. Report as a user who may read and write the campaign's folder.";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file. Copy the campaign's folder again, as a whole.";
        }
        return e.getReason() == null ? "cannot be read or written" : e.getReason();
    }
}
