<?php
/* HttpError.php - a request that is answered with an error of the protocol. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final class HttpError extends \Exception
{
    public function __construct(public readonly int $status, string $message = '')
    {
        parent::__construct($message !== '' ? $message : Status::reason($status));
    }
}
