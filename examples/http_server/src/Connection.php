<?php
/* Connection.php - one client: its requests, one after the other, in a coroutine of its own. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final class Connection
{
    /* Enough for nearly every head; a body is read in larger pieces. */
    private const READ_BYTES = 2048;
    private const READ_BODY_BYTES = 65_536;

    /* What it waits for, and since which second of the server's clock; read by the server, which ends those that wait
     * for too long. */
    public Phase $phase = Phase::Idle;
    public int $since;

    private string $received = '';
    private int $requests = 0;

    /* Most clients send the same head again and again. */
    private ?string $lastText = null;
    private ?Head $lastHead = null;

    /* @param resource $stream */
    public function __construct(private readonly mixed $stream, private readonly Server $server)
    {
        $this->since = $server->seconds;
    }

    /* Suspends. Serves requests until one side wants to end it, then closes the connection. */
    public function serve(): void
    {
        try {
            $this->serveRequests();
        } catch (HttpError $error) {
            $this->refuse($error);
        } catch (\Cancellation) {
            $this->refuse($this->phase === Phase::Idle ? null : new HttpError(408));
        } catch (ConnectionLost) {
        } catch (\Exception | \Error $error) {
            error_log((string) $error); /* in the middle of a response: all that is left is to hang up */
        } finally {
            fclose($this->stream);
        }
    }

    /* One after the other, until one is the last. What each of them needs is not split up further: calls count here. */
    private function serveRequests(): void
    {
        $server = $this->server;
        $stream = $this->stream;
        do {
            $this->phase = Phase::Idle;
            $this->since = $server->seconds;
            $piece = $this->received === '' ? fread($stream, self::READ_BYTES) : '';
            $head = $piece === $this->lastText ? $this->lastHead : $this->readHead($piece);
            if ($head === null) {
                return;
            }
            $body = $head->contentLength === 0 ? null : new Body($this, $head, $server->limits);
            $this->phase = Phase::Handler;
            try {
                $response = ($server->handler)(new Request($head, $body));
            } catch (HttpError $error) {
                $response = Response::error($error->status, $error->getMessage());
            } catch (\Exception | \Error $error) {
                error_log((string) $error); /* what went wrong is the server's secret */
                $response = Response::error(500);
            }
            $isLast = !$head->isKeepAlive || $server->isStopping || $body?->isBroken()
                || ++$this->requests >= $server->limits->requestsPerConnection;
            $this->phase = Phase::Write;
            $this->since = $server->seconds;
            if (!$isLast && $head->isUsual && $response->text !== null) {
                $text = "$response->head$server->dateField\r\n$response->text";
                if (@fwrite($stream, $text) !== strlen($text)) {
                    throw new ConnectionLost();
                }
            } else {
                $isLast = !$this->send($head, $response, $isLast);
            }
        } while (!$isLast && ($body === null || $body->skip()));
    }

    private function enter(Phase $phase): void
    {
        $this->phase = $phase;
        $this->since = $this->server->seconds;
    }

    /* ---- reading ---- */

    /*
     * The head of the next request, of which this piece has just come, unless it came with the one before. Null when the
     * client has ended the connection between two of them.
     */
    private function readHead(string|false $piece): ?Head
    {
        if ($this->received === '') {
            if ($piece === false || $piece === '') {
                return null;
            }
            $this->received = $piece;
            $this->enter(Phase::Head);
        }
        $this->received = ltrim($this->received, "\r\n"); /* empty lines before a request are tolerated */
        while (($end = strpos($this->received, "\r\n\r\n")) === false) {
            $this->checkHeadSize(strlen($this->received));
            $this->fill(self::READ_BYTES);
        }
        $this->checkHeadSize($end);
        $text = substr($this->received, 0, $end + 4);
        $this->received = substr($this->received, $end + 4);
        if ($text !== $this->lastText) {
            $this->lastHead = Head::parse($text, $this->server->limits);
            $this->lastText = $text;
        }
        return $this->lastHead;
    }

    private function checkHeadSize(int $size): void
    {
        if ($size > $this->server->limits->headBytes) {
            throw new HttpError(strpos($this->received, "\r\n") === false ? 414 : 431);
        }
    }

    /* For Body: the next piece of it, at most this long, at least one byte. */
    public function read(int $length): string
    {
        if ($this->received === '') {
            $this->fill(self::READ_BODY_BYTES);
        }
        $piece = substr($this->received, 0, $length);
        $this->received = substr($this->received, strlen($piece));
        return $piece;
    }

    /* For Body: the next line, without its end. */
    public function readLine(): string
    {
        while (($end = strpos($this->received, "\r\n")) === false) {
            if (strlen($this->received) > $this->server->limits->headBytes) {
                throw new HttpError(431);
            }
            $this->fill(self::READ_BYTES);
        }
        $line = substr($this->received, 0, $end);
        $this->received = substr($this->received, $end + 2);
        return $line;
    }

    public function beginBody(bool $isAwaited): void
    {
        $this->enter(Phase::Body);
        if ($isAwaited) {
            $this->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
    }

    public function endBody(): void
    {
        $this->enter(Phase::Handler);
    }

    private function fill(int $length): void
    {
        $piece = fread($this->stream, $length);
        if ($piece === false || $piece === '') {
            throw new ConnectionLost();
        }
        $this->received .= $piece;
    }

    /* ---- writing ---- */

    /* Returns whether another response may follow: a body without a length ends with the connection in HTTP/1.0. */
    private function send(Head $head, Response $response, bool $isLast): bool
    {
        $text = $response->head . $this->server->dateField;
        $isStreamed = $response->hasBody && !is_string($response->body);
        $isChunked = $isStreamed && $head->version === '1.1';
        $isLast = $isLast || ($isStreamed && !$isChunked);
        if ($isChunked) {
            $text .= "Transfer-Encoding: chunked\r\n";
        }
        if ($isLast) {
            $text .= "Connection: close\r\n";
        } elseif ($head->version === '1.0') {
            $text .= "Connection: keep-alive\r\n";
        }
        if (!$response->hasBody || $head->method === 'HEAD') {
            $this->write("$text\r\n");
        } elseif (!$isStreamed) {
            $this->write("$text\r\n$response->body");
        } else {
            $this->write("$text\r\n");
            $this->sendPieces($response->body, $isChunked);
        }
        return !$isLast;
    }

    /* @param iterable<string> $pieces */
    private function sendPieces(iterable $pieces, bool $isChunked): void
    {
        foreach ($pieces as $piece) {
            if ($piece !== '') {
                $this->enter(Phase::Write);
                $this->write($isChunked ? dechex(strlen($piece)) . "\r\n$piece\r\n" : $piece);
            }
        }
        if ($isChunked) {
            $this->write("0\r\n\r\n");
        }
    }

    private function write(string $text): void
    {
        /* A client that hangs up is nothing to warn about. */
        if (@fwrite($this->stream, $text) !== strlen($text)) {
            throw new ConnectionLost();
        }
    }

    /* The last response, when there is anything to say and somebody to say it to. */
    private function refuse(?HttpError $error): void
    {
        if ($error === null || $this->phase === Phase::Write) {
            return;
        }
        $response = Response::error($error->status, $error->getMessage());
        try {
            $this->write("{$response->head}{$this->server->dateField}Connection: close\r\n\r\n$response->body");
            stream_socket_shutdown($this->stream, STREAM_SHUT_WR);
        } catch (ConnectionLost) {
        }
    }
}
