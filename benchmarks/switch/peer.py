"""peer.py - N asyncio tasks that sleep(0) in turn."""
# SPDX-License-Identifier: MIT
import asyncio
import json
import sys
import time

count, switches = map(int, sys.argv[1:])
rounds = switches // count


async def body():
    for _ in range(rounds):
        await asyncio.sleep(0)


async def measure():
    tasks = [asyncio.create_task(body()) for _ in range(count)]
    wall, cpu = time.perf_counter_ns(), time.process_time_ns()
    await asyncio.gather(*tasks)
    each = rounds * count
    return {"wall_ns": (time.perf_counter_ns() - wall) / each, "cpu_ns": (time.process_time_ns() - cpu) / each}


print(json.dumps(asyncio.run(measure())))
