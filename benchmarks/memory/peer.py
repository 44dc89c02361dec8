"""peer.py - keeps N asyncio tasks waiting and looks at the memory of the process."""
# SPDX-License-Identifier: MIT
import asyncio
import json
import os
import sys
import time

count = int(sys.argv[1])


def rss():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def measure():
    never = asyncio.Event()

    async def body():
        await never.wait()

    before, start = rss(), time.perf_counter_ns()
    tasks = [asyncio.create_task(body()) for _ in range(count)]
    await asyncio.sleep(0)
    create = time.perf_counter_ns() - start
    figures = {"bytes": (rss() - before) / count, "create_ns": create / count}
    never.set()
    await asyncio.gather(*tasks)
    return figures


print(json.dumps(asyncio.run(measure())))
