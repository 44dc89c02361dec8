<?php
/* Limits.php - what a client may ask for, and how long it may take. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final readonly class Limits
{
    public function __construct(
        public int $headBytes = 16_384,        /* request line and header fields together */
        public int $fields = 100,
        public int $bodyBytes = 8_388_608,
        public int $connections = 10_000,       /* more wait in the queue of the kernel */
        public int $requestsPerConnection = 1_000_000,
        public float $idleSeconds = 60.0,      /* between two requests */
        public float $headSeconds = 10.0,      /* from the first byte of a request to the end of its head */
        public float $bodySeconds = 60.0,      /* for a whole body */
        public float $writeSeconds = 60.0,     /* for a client to take what it is sent */
        public float $stopSeconds = 10.0,      /* for running requests, when the server is stopped */
    ) {
    }
}
