/* signal.h - the function Async\signal() and the enum Async\Signal. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_SIGNAL_H
#define ASYNC_CLASS_SIGNAL_H

void async_signal_enum_register(void);

#endif
