<?php
/**
 * channel.stub.php - Async\Channel, and why it can be closed.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/** Why a channel is closed. */
enum ChannelCloseReason: string
{
    /** close() was called. */
    case EXPLICIT = 'explicit';
    /** The last reference to the channel was dropped while a future still waited for a value of it. */
    case DISPOSED = 'disposed';
    /** Somebody waited for a value for the whole time-out, and nobody came to send one. */
    case NO_PRODUCERS = 'no producers timeout';
    /** Somebody waited to send for the whole time-out, and nobody came to receive. */
    case NO_CONSUMERS = 'no consumers timeout';
    /** Everybody waited for each other, and the channel has a time-out that is not a hard one. */
    case DEADLOCK = 'deadlock';
    /** The scope in which the channel was created was cancelled or disposed. */
    case SCOPE_DISPOSED = 'scope disposed';
}

/**
 * Hands values from coroutine to coroutine, in the order in which they were sent; each value goes to exactly
 * one receiver. With a capacity greater than 0 up to so many values wait in a buffer. With capacity 0 a
 * sender waits until its value was taken.
 *
 *     $lines = new Channel(100);
 *     spawn(function () use ($lines) {
 *         foreach (file('access.log') as $line) {
 *             $lines->send($line);
 *         }
 *         $lines->close();
 *     });
 *     foreach ($lines as $line) {
 *         echo $line;
 *     }
 *
 * Those who wait are served in the order in which they came, and nobody overtakes them: what was promised to
 * one that has been woken cannot be taken by others before it runs. A closed channel takes no more values;
 * those it holds can still be received.
 *
 * The channel belongs to the scope of the coroutine that creates it: when that is cancelled or disposed the
 * channel is closed first, so that whoever waits for it gets a ChannelException. It does not keep the scope
 * alive.
 *
 * @strict-properties
 * @not-serializable
 */
final class Channel implements Awaitable, \IteratorAggregate, \Countable
{
    /**
     * The times limit how long somebody waits while there is nobody on the other side; each wait has the
     * whole time. Then the channel is closed, and everybody who waits gets a ChannelException. They do not
     * keep the process alive: when nothing else can happen the channel is closed at once, with the reason
     * DEADLOCK. With $hardTimeouts the process waits for them.
     *
     *     $jobs = new Channel(16, noProducerTimeout: 5000);
     *
     * Does not wait.
     *
     * @param int $capacity how many values can wait in the buffer, 0 for none
     * @param int $noProducerTimeout milliseconds that a receiver waits while nobody sends; 0: for ever
     * @param int $noConsumerTimeout milliseconds that a sender waits while nobody receives; 0: for ever
     * @param bool $hardTimeouts whether these times keep the process alive
     * @throws \ValueError when the capacity is not within 0 and 2147483647, or a time is negative
     */
    public function __construct(
        int $capacity = 0,
        int $noProducerTimeout = 0,
        int $noConsumerTimeout = 0,
        bool $hardTimeouts = false
    ) {}

    /**
     * Sends a value, of any kind. Waits when no receiver waits and the buffer has no room; with capacity 0
     * until the value was taken. When it throws, the value was not sent; only a sender that is cancelled
     * after its value was taken and before it runs again cannot know.
     *
     *     $channel->send($order, timeout(500));
     *
     * @param Completable|null $cancellationToken gives up when this settles first
     * @throws ChannelException when the channel is closed, or gets closed meanwhile
     * @throws OperationCanceledException when the token settled first
     */
    public function send(mixed $value, ?Completable $cancellationToken = null): void {}

    /**
     * Sends a value if that can be done at once. Never waits, and needs no coroutine.
     *
     *     if (!$samples->sendAsync($sample)) {
     *         $dropped++;
     *     }
     *
     * @return bool false when the channel is closed or full, or its free slots are promised to senders that
     *   wait
     */
    public function sendAsync(mixed $value): bool {}

    /**
     * Receives the next value. Waits when there is none.
     *
     *     try {
     *         $job = $jobs->recv(timeout(1000));
     *     } catch (OperationCanceledException) {
     *         $job = null;
     *     }
     *
     * @param Completable|null $cancellationToken gives up when this settles first
     * @throws ChannelException when the channel is closed and holds no more values
     * @throws OperationCanceledException when the token settled first
     */
    public function recv(?Completable $cancellationToken = null): mixed {}

    /**
     * Receives the next value as a future, for instance to wait for several things at once. Does not wait:
     * without a value the future takes its place in the queue of receivers. Cancelling it, or dropping the
     * last reference to it, gives the place up.
     *
     *     $next = $channel->recvAsync();
     *     doSomethingElse();
     *     echo $next->await();
     *
     * @return Future completed with the value; failed with a ChannelException when the channel is closed and
     *   holds no more values, or gets closed before there is one
     */
    public function recvAsync(): Future {}

    /**
     * Closes the channel: those who wait to send get a ChannelException and their values are not sent; those
     * who wait for a value get one too. Values that the channel holds can still be received. No effect when
     * it is closed. Does not wait.
     *
     *     $channel->close();
     */
    public function close(): void {}

    /** Whether it is closed, for whatever reason; it may still hold values. Does not wait. */
    public function isClosed(): bool {}

    /** The capacity it was created with. Does not wait. */
    public function capacity(): int {}

    /**
     * How many values it holds, those included that are promised to a receiver that has been woken. With
     * capacity 0 the value of the first sender that waits counts. Does not wait.
     */
    public function count(): int {}

    /** Whether it holds no value. Does not wait. */
    public function isEmpty(): bool {}

    /** Whether all its slots hold a value; with capacity 0: whether one can be taken. Does not wait. */
    public function isFull(): bool {}

    /**
     * For foreach: receives one value after the other, with the keys 0, 1, ... Waits when there is none. Ends
     * when the channel was closed by close() and holds no more values. Leaving the loop does not close the
     * channel.
     *
     *     foreach ($jobs as $job) {
     *         $job->run();
     *     }
     *
     * @throws ChannelException in foreach, when the channel was closed for another reason
     * @throws \Error when it is called as a method
     */
    public function getIterator(): \Iterator {}
}
