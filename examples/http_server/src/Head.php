<?php
/* Head.php - the request line and the header fields of a request, checked as RFC 9112 asks for. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final readonly class Head
{
    private const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private const FIELD = "/\G(" . self::TOKEN . "):[ \t]*([^\\x00\r\n]*?)[ \t]*\r\n/";
    private const REQUEST_LINE = '/^(' . self::TOKEN . ') ([!-~]+) HTTP\/(\d)\.(\d)\r\n/';

    /* Whether a response says and sends what most of them do. */
    public bool $isUsual;

    /* @param array<string, string> $fields by name in lower case; values of a repeated field are joined by commas */
    private function __construct(
        public string $method,
        public string $target,
        public string $version,      /* "1.1" or "1.0" */
        public array $fields,
        public ?int $contentLength, /* of the body; null when it is chunked, 0 when there is none */
        public bool $isKeepAlive,
        public bool $expectsContinue,
    ) {
        $this->isUsual = $version === '1.1' && $method !== 'HEAD';
    }

    /* The text ends with the empty line. */
    public static function parse(string $text, Limits $limits): self
    {
        if (!preg_match(self::REQUEST_LINE, $text, $line)) {
            throw new HttpError(400, 'Malformed request line');
        }
        if ($line[3] !== '1') {
            throw new HttpError(505);
        }
        $fields = self::parseFields($text, strlen($line[0]), $limits->fields);
        $version = $line[4] === '0' ? '1.0' : '1.1';
        if ($version === '1.1' && (!isset($fields['host']) || str_contains($fields['host'], ','))) {
            throw new HttpError(400, 'Exactly one Host field is needed');
        }
        $connection = strtolower($fields['connection'] ?? '');
        return new self(
            $line[1],
            $line[2],
            $version,
            $fields,
            self::contentLength($fields, $version),
            $version === '1.1' ? !self::lists($connection, 'close') : self::lists($connection, 'keep-alive'),
            $version === '1.1' && strtolower($fields['expect'] ?? '') === '100-continue',
        );
    }

    /*
     * The fields from this offset to the empty line. One regular expression reads a field, and each has to begin where
     * the one before it ended: what does not fit, like a folded line or a space before the colon, ends the search early.
     *
     * @return array<string, string>
     */
    public static function parseFields(string $text, int $offset, int $limit): array
    {
        $fields = [];
        $count = preg_match_all(self::FIELD, $text, $lines, PREG_SET_ORDER, $offset);
        foreach ($lines as [$whole, $name, $value]) {
            $offset += strlen($whole);
            $name = strtolower($name);
            $fields[$name] = isset($fields[$name]) ? "$fields[$name], $value" : $value;
        }
        if (substr_compare($text, "\r\n", $offset) !== 0) {
            throw new HttpError(400, 'Malformed header field');
        }
        if ($count > $limit) {
            throw new HttpError(431);
        }
        return $fields;
    }

    /* A body whose length is in doubt is refused: two servers in a row could see two different requests in it. */
    private static function contentLength(array $fields, string $version): ?int
    {
        $length = $fields['content-length'] ?? null;
        if (isset($fields['transfer-encoding'])) {
            if ($length !== null || $version === '1.0') {
                throw new HttpError(400, 'Transfer-Encoding does not go with Content-Length or HTTP/1.0');
            }
            return strtolower($fields['transfer-encoding']) === 'chunked' ? null : throw new HttpError(501);
        }
        if ($length !== null && !preg_match('/^\d{1,18}$/', $length)) {
            throw new HttpError(400, 'Malformed Content-Length');
        }
        return (int) $length;
    }

    /* Whether a field that is a list of words has this word. */
    private static function lists(string $list, string $word): bool
    {
        return $list !== '' && in_array($word, array_map(trim(...), explode(',', $list)), true);
    }
}
