<?php
/* is_busy.php - whether coroutines run beside a script that does nothing but call functions, and one that waits. */
/* SPDX-License-Identifier: MIT */

/** At how many places the companions are seen while the script does this again and again. */
function count_places(callable $act): int
{
    $places = [];
    for ($i = 0; $i < 500; $i++) {
        $act();
        foreach (array_slice(Async\get_coroutines(), 1) as $coroutine) {
            $places[$coroutine->getSuspendLocation()] = true;
        }
    }
    return count($places);
}

exit(count_places(fn() => strrev("a")) > 3 && count_places(fn() => usleep(100)) > 3 ? 0 : 1);
