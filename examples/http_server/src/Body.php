<?php
/* Body.php - the body of a request that has one, read when somebody asks for it. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final class Body
{
    /* What is skipped at most so that a connection can be kept; a longer rest is cheaper to hang up on. */
    private const SKIPPED_AT_MOST = 65_536;

    private int $received = 0;
    private int $remaining;   /* of the present chunk; of the whole body when it has a length */
    private bool $isChunked;
    private bool $isComplete = false;
    private bool $isBroken = false;

    public function __construct(
        private readonly Connection $connection,
        private readonly Head $head,
        private readonly Limits $limits,
    ) {
        $this->remaining = $head->contentLength ?? 0;
        $this->isChunked = $head->contentLength === null;
        $this->checkSize($this->remaining);
    }

    /* Whether nobody can tell any more where the next request begins. */
    public function isBroken(): bool
    {
        return $this->isBroken;
    }

    /* What has not been read yet. Suspends. @return \Generator<string> */
    public function pieces(): \Generator
    {
        if ($this->isComplete) {
            return;
        }
        $this->connection->beginBody($this->head->expectsContinue && $this->received === 0);
        try {
            while (($piece = $this->next()) !== null) {
                yield $piece;
            }
        } catch (HttpError $error) {
            $this->isBroken = true;
            throw $error;
        }
        $this->isComplete = true;
        $this->connection->endBody();
    }

    /* Skips what nobody has read. Returns whether the next request can follow on the same connection. */
    public function skip(): bool
    {
        if ($this->isComplete) {
            return true;
        }
        /* A client that waits for "100 Continue" may or may not send its body now: nobody can tell what comes next. */
        if ($this->isBroken || ($this->head->expectsContinue && $this->received === 0)) {
            return false;
        }
        $skipped = 0;
        foreach ($this->pieces() as $piece) {
            $skipped += strlen($piece);
            if ($skipped > self::SKIPPED_AT_MOST) {
                return false;
            }
        }
        return true;
    }

    private function next(): ?string
    {
        if ($this->remaining === 0 && !($this->isChunked && $this->beginChunk())) {
            return null;
        }
        $piece = $this->connection->read($this->remaining);
        $this->remaining -= strlen($piece);
        $this->received += strlen($piece);
        return $piece;
    }

    /* False: that was the last one. */
    private function beginChunk(): bool
    {
        if ($this->received > 0 && $this->connection->readLine() !== '') {
            throw new HttpError(400, 'Malformed chunk');
        }
        $this->remaining = $this->chunkSize();
        $this->checkSize($this->received + $this->remaining);
        if ($this->remaining === 0) {
            $this->skipTrailer();
        }
        return $this->remaining > 0;
    }

    private function checkSize(int $size): void
    {
        if ($size > $this->limits->bodyBytes) {
            throw new HttpError(413);
        }
    }

    private function chunkSize(): int
    {
        $line = $this->connection->readLine();
        if (!preg_match('/^([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?$/', $line, $match)) {
            throw new HttpError(400, 'Malformed chunk');
        }
        return (int) hexdec($match[1]);
    }

    private function skipTrailer(): void
    {
        for ($fields = 0; $this->connection->readLine() !== ''; $fields++) {
            if ($fields === $this->limits->fields) {
                throw new HttpError(431);
            }
        }
    }
}
