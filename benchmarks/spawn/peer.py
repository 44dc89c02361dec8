"""peer.py - asyncio tasks that do nothing, all created first."""
# SPDX-License-Identifier: MIT
import asyncio
import json
import sys
import time

count = int(sys.argv[2])


async def body():
    pass


async def measure():
    wall, cpu = time.perf_counter_ns(), time.process_time_ns()
    tasks = [asyncio.create_task(body()) for _ in range(count)]
    await tasks[-1]
    return {"wall_ns": (time.perf_counter_ns() - wall) / count, "cpu_ns": (time.process_time_ns() - cpu) / count}


print(json.dumps(asyncio.run(measure())))
