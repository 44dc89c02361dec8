/* task_group.c - the class Async\TaskGroup: what it has beside group.c. */
/* SPDX-License-Identifier: MIT */
#include "class/task_group.h"

#include "zend_interfaces.h"
#include "class/exceptions.h"
#include "class/group.h"
#include "class/interfaces.h"
#include "stubs/task_group_arginfo.h"

zend_class_entry *async_ce_task_group;

#define THIS_GROUP async_group_of(Z_OBJ_P(ZEND_THIS))

PHP_METHOD(Async_TaskGroup, all)
{
	bool ignores_errors = false;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(ignores_errors)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_OBJ(async_group_future_object(async_group_all(THIS_GROUP, ignores_errors)));
}

PHP_METHOD(Async_TaskGroup, race)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_future_t *future = async_group_first(THIS_GROUP);

	if (!future) {
		async_throw(async_ce_exception, "Cannot race on an empty TaskGroup");
		RETURN_THROWS();
	}
	RETURN_OBJ(async_group_future_object(future));
}

PHP_METHOD(Async_TaskGroup, any)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_future_t *future = async_group_success(THIS_GROUP);

	if (!future) {
		async_throw(async_ce_exception, "Cannot call any() on an empty TaskGroup");
		RETURN_THROWS();
	}
	RETURN_OBJ(async_group_future_object(future));
}

PHP_METHOD(Async_TaskGroup, getResults)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_group_values(THIS_GROUP, return_value);
}

PHP_METHOD(Async_TaskGroup, getErrors)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_group_failures(THIS_GROUP, return_value);
}

PHP_METHOD(Async_TaskGroup, suppressErrors)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_group_suppress_failures(THIS_GROUP);
}

void async_task_group_class_register(void)
{
	async_ce_task_group =
		register_class_Async_TaskGroup(async_ce_awaitable, zend_ce_countable, zend_ce_aggregate);
	async_group_class_prepare(async_ce_task_group);
}
