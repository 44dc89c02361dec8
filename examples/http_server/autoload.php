<?php
/* autoload.php - finds the classes of src/. */
/* SPDX-License-Identifier: MIT */

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Example\\Http\\')) {
        require __DIR__ . '/src/' . substr($class, strlen('Example\\Http\\')) . '.php';
    }
});
