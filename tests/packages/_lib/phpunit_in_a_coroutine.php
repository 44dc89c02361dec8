<?php
/* phpunit_in_a_coroutine.php - runs PHPUnit's own command inside a coroutine, while another one goes on. */
/* SPDX-License-Identifier: MIT */

use function Async\{await, spawn};

require __DIR__ . '/../../_lib/packages.inc';

spawn(function () {
    try {
        for ($turns = 0; true; $turns++) {
            usleep(1000);
        }
    } finally {
        echo $turns > 0 ? "others went on\n" : "others stood still\n";
    }
});
await(spawn(fn() => require dirname(packages_autoloader()) . '/bin/phpunit')); // ends with exit()
