<?php
/* Response.php - what a handler returns. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final readonly class Response
{
    /* The status line and the fields that do not depend on the request. A response may be made once and sent often. */
    public string $head;

    /* Some have none whatever the handler gave them. */
    public bool $hasBody;

    /* The body, if there is one and all of it is known. */
    public ?string $text;

    /*
     * @param string|iterable<string>              $body   pieces of an iterable are sent as they come, in chunks
     * @param array<string, string|list<string>>   $fields "Content-Length", "Date" and the like are added
     */
    public function __construct(
        public string|iterable $body = '',
        public int $status = 200,
        array $fields = ['Content-Type' => 'text/plain; charset=utf-8'],
    ) {
        $head = "HTTP/1.1 $status " . Status::reason($status) . "\r\n";
        foreach ($fields as $name => $values) {
            foreach ((array) $values as $value) {
                $head .= "$name: " . strtr($value, "\r\n", '  ') . "\r\n";
            }
        }
        $this->hasBody = !Status::isBodiless($status);
        if (is_string($body) && $this->hasBody) {
            $head .= 'Content-Length: ' . strlen($body) . "\r\n";
        }
        $this->head = $head;
        $this->text = is_string($body) && $this->hasBody ? $body : null;
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
