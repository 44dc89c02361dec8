<?php
/* ConnectionLost.php - the client is gone; there is nobody to answer to. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final class ConnectionLost extends \Exception
{
}
