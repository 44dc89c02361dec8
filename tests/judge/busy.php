<?php
/* busy.php - what runs beside PHP's own tests. What they have of their own must not be what the test has. */
/* SPDX-License-Identifier: MIT */

return [
    // Wakes every millisecond, inside a silence and with an output buffer that main must not fill. The handler of an
    // asynchronous signal may run here; what it prints is handed on.
    static function () {
        while (true) {
            ob_start();
            try {
                @Async\delay(1);
            } finally {
                $output = ob_get_clean();
                echo $output;
            }
            if ($output !== '' && !pcntl_async_signals()) {
                exit("a companion got this: $output");
            }
        }
    },
    // Yields many times in a row while main waits, and is quiet for a while.
    static function () {
        while (true) {
            for ($i = 0; $i < 100; $i++) {
                Async\suspend();
            }
            usleep(1500);
        }
    },
    // Waits deep inside a generator and a callback.
    static function () {
        $numbers = (static function () {
            while (true) {
                yield array_map('usleep', [600, 600]);
            }
        })();
        foreach ($numbers as $number) {
            if ($number !== [null, null]) {
                exit('a companion computes wrongly');
            }
        }
    },
];
