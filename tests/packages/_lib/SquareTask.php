<?php
/* SquareTask.php - a task for AMPHP's workers, which ends when so many of them run at the same time. */
/* SPDX-License-Identifier: MIT */

use Amp\Cancellation;
use Amp\Parallel\Worker\Task;
use Amp\Sync\Channel;

final class SquareTask implements Task
{
    public function __construct(private int $number, private string $folder, private int $together)
    {
    }

    public function run(Channel $channel, Cancellation $cancellation): int
    {
        touch("$this->folder/$this->number");
        while (count(scandir($this->folder)) - 2 < $this->together) {
            usleep(1000);
        }
        return $this->number ** 2;
    }
}
