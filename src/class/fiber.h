/* fiber.h - what this extension adds to the engine's class Fiber. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_FIBER_H
#define ASYNC_CLASS_FIBER_H

/* Adds Fiber::getCoroutine(); and takes it away before the module's memory goes. */
void async_fiber_class_extend(void);
void async_fiber_class_restore(void);

#endif
