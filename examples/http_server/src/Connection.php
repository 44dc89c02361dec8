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
    private string $lastText = '';
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
            while ($this->serveRequest()) {
                $this->enter(Phase::Idle);
            }
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

    /* Returns whether another request may follow. */
    private function serveRequest(): bool
    {
        $head = $this->readHead();
        if ($head === null) {
            return false;
        }
        $body = new Body($this, $head, $this->server->limits);
        $this->enter(Phase::Handler);
        $response = $this->server->answer(new Request($head, $body));
        $isLast = !$head->isKeepAlive || $body->isBroken() || $this->server->isStopping
            || ++$this->requests >= $this->server->limits->requestsPerConnection;
        return $this->send($head, $response, $isLast) && $body->skip();
    }

    private function enter(Phase $phase): void
    {
        $this->phase = $phase;
        $this->since = $this->server->seconds;
    }

    /* ---- reading ---- */

    /* The head of the next request; null when the client has ended the connection between two of them. */
    private function readHead(): ?Head
    {
        if ($this->received !== '') {
            $this->received = ltrim($this->received, "\r\n"); /* empty lines before a request are tolerated */
        }
        while (($end = strpos($this->received, "\r\n\r\n")) === false) {
            $this->checkHeadSize(strlen($this->received));
            $piece = fread($this->stream, self::READ_BYTES);
            if ($piece === false || $piece === '') {
                return $this->received === '' ? null : throw new ConnectionLost();
            }
            if ($this->received === '') {
                $this->received = ltrim($piece, "\r\n");
                $this->enter(Phase::Head);
            } else {
                $this->received .= $piece;
            }
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
            $this->fill();
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
            $this->fill();
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

    private function fill(): void
    {
        $piece = fread($this->stream, self::READ_BODY_BYTES);
        if ($piece === false || $piece === '') {
            throw new ConnectionLost();
        }
        $this->received .= $piece;
    }

    /* ---- writing ---- */

    /* Returns whether another response may follow: a body without a length ends with the connection in HTTP/1.0. */
    private function send(Head $head, Response $response, bool $isLast): bool
    {
        $this->enter(Phase::Write);
        $isStreamed = !is_string($response->body);
        $isChunked = $isStreamed && $head->version === '1.1' && !Status::isBodiless($response->status);
        $isLast = $isLast || ($isStreamed && !$isChunked);
        $text = $this->responseHead($head, $response, $isChunked, $isLast);
        if ($head->method === 'HEAD' || Status::isBodiless($response->status)) {
            $this->write($text);
        } elseif ($isStreamed) {
            $this->write($text);
            $this->sendPieces($response->body, $isChunked);
        } else {
            $this->write($text . $response->body);
        }
        return !$isLast;
    }

    private function responseHead(Head $head, Response $response, bool $isChunked, bool $isLast): string
    {
        $text = "HTTP/1.1 $response->status " . Status::reason($response->status) . "\r\nDate: {$this->server->date}\r\n";
        foreach ($response->fields as $name => $values) {
            foreach ((array) $values as $value) {
                $text .= "$name: " . strtr($value, "\r\n", '  ') . "\r\n";
            }
        }
        if ($isChunked) {
            $text .= "Transfer-Encoding: chunked\r\n";
        } elseif (is_string($response->body) && !Status::isBodiless($response->status)) {
            $text .= 'Content-Length: ' . strlen($response->body) . "\r\n";
        }
        if ($isLast) {
            $text .= "Connection: close\r\n";
        } elseif ($head->version === '1.0') {
            $text .= "Connection: keep-alive\r\n";
        }
        return "$text\r\n";
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
        try {
            $this->write("HTTP/1.1 $error->status " . Status::reason($error->status) . "\r\nDate: {$this->server->date}\r\n"
                . 'Content-Length: ' . (strlen($error->getMessage()) + 1) . "\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"
                . "{$error->getMessage()}\n");
            stream_socket_shutdown($this->stream, STREAM_SHUT_WR);
        } catch (ConnectionLost) {
        }
    }
}
