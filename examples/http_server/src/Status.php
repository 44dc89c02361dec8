<?php
/* Status.php - the names of status codes. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final class Status
{
    private const REASONS = [
        100 => 'Continue', 200 => 'OK', 201 => 'Created', 202 => 'Accepted', 204 => 'No Content', 206 => 'Partial Content',
        301 => 'Moved Permanently', 302 => 'Found', 303 => 'See Other', 304 => 'Not Modified', 307 => 'Temporary Redirect',
        308 => 'Permanent Redirect', 400 => 'Bad Request', 401 => 'Unauthorized', 403 => 'Forbidden', 404 => 'Not Found',
        405 => 'Method Not Allowed', 408 => 'Request Timeout', 409 => 'Conflict', 411 => 'Length Required',
        413 => 'Content Too Large', 414 => 'URI Too Long', 415 => 'Unsupported Media Type', 417 => 'Expectation Failed',
        422 => 'Unprocessable Content', 429 => 'Too Many Requests', 431 => 'Request Header Fields Too Large',
        500 => 'Internal Server Error', 501 => 'Not Implemented', 502 => 'Bad Gateway', 503 => 'Service Unavailable',
        504 => 'Gateway Timeout', 505 => 'HTTP Version Not Supported',
    ];

    public static function reason(int $status): string
    {
        return self::REASONS[$status] ?? 'Unknown';
    }

    /* Whether a response with this status never has a body. */
    public static function isBodiless(int $status): bool
    {
        return $status < 200 || $status === 204 || $status === 304;
    }
}
