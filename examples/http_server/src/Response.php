<?php
/* Response.php - what a handler returns. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final readonly class Response
{
    /*
     * @param string|iterable<string>              $body   pieces of an iterable are sent as they come, in chunks
     * @param array<string, string|list<string>>   $fields "Content-Length", "Date" and the like are added
     */
    public function __construct(
        public string|iterable $body = '',
        public int $status = 200,
        public array $fields = ['Content-Type' => 'text/plain; charset=utf-8'],
    ) {
    }

    public static function json(mixed $value, int $status = 200): self
    {
        return new self(json_encode($value, JSON_THROW_ON_ERROR), $status, ['Content-Type' => 'application/json']);
    }

    public static function error(int $status, string $message = ''): self
    {
        return new self(($message !== '' ? $message : Status::reason($status)) . "\n", $status);
    }
}
