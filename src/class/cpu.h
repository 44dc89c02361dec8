/* cpu.h - the class Async\CpuSnapshot and the functions that tell how busy process and machine are. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_CPU_H
#define ASYNC_CLASS_CPU_H

void async_cpu_snapshot_class_register(void);

#endif
