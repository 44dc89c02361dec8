<?php
/* Request.php - what a handler is given. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final class Request
{
    private ?string $text = null;

    /* Body: null when there is none. */
    public function __construct(public readonly Head $head, private readonly ?Body $body)
    {
    }

    public function method(): string
    {
        return $this->head->method;
    }

    /* The path of the target, decoded; "*" for OPTIONS *. */
    public function path(): string
    {
        $target = $this->head->target;
        $path = $target[0] === '/' ? strtok($target, '?') : (string) parse_url($target, PHP_URL_PATH);
        return $path === '' ? '/' : rawurldecode($path);
    }

    /* @return array<string, mixed> the parameters behind the question mark */
    public function query(): array
    {
        parse_str((string) parse_url($this->head->target, PHP_URL_QUERY), $parameters);
        return $parameters;
    }

    /* A header field by name, in any case. */
    public function field(string $name): ?string
    {
        return $this->head->fields[strtolower($name)] ?? null;
    }

    /* The whole body. May suspend. */
    public function text(): string
    {
        return $this->text ??= implode('', iterator_to_array($this->pieces(), false));
    }

    /* The body as it arrives, for those who need not have it in memory. Suspends. @return \Generator<string> */
    public function pieces(): \Generator
    {
        if ($this->body !== null) {
            yield from $this->body->pieces();
        }
    }
}
