/* classes.c - registers all PHP classes, those first that others are made of. */
/* SPDX-License-Identifier: MIT */
#include "class/classes.h"

#include "class/channel.h"
#include "class/context.h"
#include "class/coroutine.h"
#include "class/cpu.h"
#include "class/exceptions.h"
#include "class/fiber.h"
#include "class/file_system_watcher.h"
#include "class/future.h"
#include "class/generator.h"
#include "class/group.h"
#include "class/interfaces.h"
#include "class/pool.h"
#include "class/scheduler.h"
#include "class/scope.h"
#include "class/signal.h"
#include "class/timeout.h"

void async_classes_register(int module_number)
{
	(void) module_number;
	async_exceptions_register();
	async_interfaces_register();
	async_context_class_register();
	async_scope_class_register();
	async_coroutine_class_register();
	async_timeout_class_register();
	async_future_classes_register();
	async_group_classes_register();
	async_channel_class_register();
	async_pool_class_register();
	async_scheduler_class_register();
	async_signal_enum_register();
	async_file_system_watcher_classes_register();
	async_cpu_snapshot_class_register();
	async_fiber_class_extend();
	async_generator_class_extend();
}

void async_classes_unregister(void)
{
	async_generator_class_restore();
	async_fiber_class_restore();
	async_exceptions_unregister();
}
