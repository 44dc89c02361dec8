<?php
/**
 * exceptions.stub.php - everything that is thrown.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace {

/**
 * The root of all cancellations, beside \Exception and \Error: "catch (\Exception)" and
 * "catch (\Error)" let it pass, so that code which handles failures does not swallow a request to stop.
 * Catch it by name or as \Throwable, clean up, and throw it on:
 *
 *     try {
 *         $rows = await($query);
 *     } catch (\Cancellation $reason) {
 *         $transaction->rollback();
 *         throw $reason;
 *     }
 *
 * PHP code may create, throw and extend it like an exception; all members are those of \Exception.
 */
class Cancellation implements \Throwable
{
    /** @var string */
    protected $message = "";
    private string $string = "";
    /** @var int */
    protected $code = 0;
    protected string $file = "";
    protected int $line;
    private array $trace = [];
    private ?\Throwable $previous = null;

    public function __construct(string $message = "", int $code = 0, ?\Throwable $previous = null) {}

    /** @tentative-return-type */
    public function __wakeup(): void {}

    final public function getMessage(): string {}

    /** @return int */
    final public function getCode() {}

    final public function getFile(): string {}

    final public function getLine(): int {}

    final public function getTrace(): array {}

    final public function getPrevious(): ?\Throwable {}

    final public function getTraceAsString(): string {}

    public function __toString(): string {}
}

}

namespace Async {

/**
 * The reason with which coroutines, futures, scopes and groups are cancelled. Thrown where the
 * cancelled coroutine waits, and in everybody who awaits it. A coroutine that lets it escape ends
 * cancelled and silent.
 */
class AsyncCancellation extends \Cancellation
{
}

/**
 * The token of an operation settled before the operation was done. getPrevious() tells why: a
 * TimeoutException for a Timeout that fired, the error of a failed token, null when the token
 * completed with a value.
 */
class OperationCanceledException extends AsyncCancellation
{
}

/**
 * All coroutines wait for each other and nothing outside can change that. Reported at the end of the
 * process, after every waiting coroutine was cancelled.
 */
class DeadlockError extends \Error
{
}

/** An operation on something that is in the wrong state for it. */
class AsyncException extends \Exception
{
}

/** A key was not found in a Context. */
class ContextException extends AsyncException
{
}

/**
 * A channel is closed.
 *
 *     catch (ChannelException $closed) {
 *         error_log($closed->reason->value);
 *     }
 */
class ChannelException extends AsyncException
{
    /** Why; EXPLICIT in an exception that PHP code creates. */
    public ChannelCloseReason $reason;
}

/** An operation on a closed pool. */
class PoolException extends AsyncException
{
}

/** A circuit breaker refused the call. */
class ServiceUnavailableException extends AsyncException
{
}

/** A descriptor was closed by another coroutine while it was waited for, or the event loop refused it. */
class InputOutputException extends \Exception
{
}

/** The event loop could not look up a name. */
class DnsException extends \Exception
{
}

/** A time limit passed: awaiting a Timeout that fired, or the previous of an OperationCanceledException. */
class TimeoutException extends \Exception
{
}

/** The event loop could not watch a descriptor. */
class PollException extends \Exception
{
}

/**
 * Several exceptions that belong together, in the order in which they happened.
 *
 *     catch (CompositeException $failures) {
 *         foreach ($failures->getExceptions() as $failure) {
 *             error_log($failure->getMessage());
 *         }
 *     }
 */
final class CompositeException extends \Exception
{
    /** @var array<int, \Throwable> */
    private array $exceptions = [];

    /** Appends one. */
    public function addException(\Throwable $exception): void {}

    /** @return array<int, \Throwable> a list, in order of addition */
    public function getExceptions(): array {}
}

}
