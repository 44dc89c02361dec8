<?php
/* Phase.php - what a connection waits for; each has its own limit of time. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

enum Phase
{
    case Idle;    /* nothing of the next request has come */
    case Head;
    case Handler; /* the application works; it has all the time it wants */
    case Body;
    case Write;
}
