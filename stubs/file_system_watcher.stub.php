<?php
/**
 * file_system_watcher.stub.php - Async\FileSystemWatcher and Async\FileSystemEvent.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * Something that happened to a file. At least one of $renamed and $changed is true.
 *
 * @strict-properties
 * @not-serializable
 */
final readonly class FileSystemEvent
{
    /** The path that the watcher was given. */
    public readonly string $path;

    /**
     * Which file, relative to $path ("sub/file.txt"); the name of the file if $path is a file. Null when the
     * event stands for several files, for the directory $path itself, or when the system lost track of what
     * happened.
     */
    public readonly ?string $filename;

    /** It was created, deleted or renamed; replaced by another file, too. */
    public readonly bool $renamed;

    /** Its contents or its attributes changed. */
    public readonly bool $changed;

    /** Events come from a watcher. */
    private function __construct() {}
}

/**
 * Reports what changes in a directory, or to a file, from its construction on. Events are kept until somebody
 * iterates:
 *
 *     $watcher = new FileSystemWatcher(__DIR__ . '/config', recursive: true);
 *     foreach ($watcher as $event) {
 *         echo $event->filename, $event->renamed ? ' came or went' : ' changed', "\n";
 *     }
 *
 * The iteration waits for the next event, lets others run meanwhile and keeps the process alive. It may be
 * left and begun again; then it goes on with the events that have come since. Several may go on at the same
 * time: each event goes to one of them. A watcher that nobody iterates does not keep the process alive.
 *
 * The iteration ends when the watcher is closed, or when the scope in which it was constructed is cancelled
 * or disposed, after the events that were kept. When more than 16384 of them are kept, further ones become a
 * single event that does not name a file.
 *
 * @strict-properties
 * @not-serializable
 */
final class FileSystemWatcher implements Awaitable, \IteratorAggregate
{
    /**
     * Starts watching. Does not wait, but reads the whole tree when it is recursive.
     *
     *     // One event for a burst of changes to PHP files: after half a second of silence, or two seconds.
     *     new FileSystemWatcher('src', true, debounceMs: 500, maxHoldMs: 2000, extensions: ['php']);
     *
     * @param string $path an existing directory or file. When it goes away and comes back it is watched again
     * @param bool $recursive also everything below, directories that are made later included; links to
     *   directories are not followed
     * @param bool $coalesce what waits to be read about one file becomes one event; false: every report of
     *   the system is an event
     * @param int $debounceMs milliseconds; greater than 0: changes are held back until nothing has happened
     *   for so long, and become one event that names no file
     * @param int $maxHoldMs milliseconds; greater than 0: held back no longer than this, counted from the
     *   first change
     * @param array $extensions strings; with $debounceMs: only files with one of these extensions count, in
     *   upper or lower case, given with or without the dot. [] stands for all files
     * @throws \Error when the path cannot be watched
     * @throws \ValueError when a time is negative, an extension or the path is empty
     * @throws \TypeError when an extension is not a string
     */
    public function __construct(string $path, bool $recursive = false, bool $coalesce = true, int $debounceMs = 0, int $maxHoldMs = 0, array $extensions = []) {}

    /**
     * Stops watching. What happened before is still reported, also what is held back; iterations end after
     * it. The second call has no effect.
     *
     *     $watcher = new FileSystemWatcher('/etc');
     *     spawn(function () use ($watcher) {
     *         await(signal(Signal::SIGTERM));
     *         $watcher->close();
     *     });
     *     foreach ($watcher as $event) {
     *         reload();
     *     }
     */
    public function close(): void {}

    /**
     * Whether nothing is watched any more: by close(), or because the scope was cancelled. Events may still
     * be kept.
     */
    public function isClosed(): bool {}

    /**
     * For foreach: yields FileSystemEvent objects with the keys 0, 1, 2 and so on, and waits when there is
     * none.
     *
     * @return \Iterator<int, FileSystemEvent>
     * @throws \Cancellation out of the iteration, when the coroutine is cancelled while it waits
     */
    public function getIterator(): \Iterator {}
}
