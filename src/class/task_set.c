/* task_set.c - the class Async\TaskSet: what it has beside group.c. */
/* SPDX-License-Identifier: MIT */
#include "class/task_set.h"

#include "zend_interfaces.h"
#include "class/exceptions.h"
#include "class/group.h"
#include "class/interfaces.h"
#include "stubs/task_set_arginfo.h"

zend_class_entry *async_ce_task_set;

#define THIS_SET async_group_of(Z_OBJ_P(ZEND_THIS))

PHP_METHOD(Async_TaskSet, joinNext)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_future_t *future = async_group_first(THIS_SET);

	if (!future) {
		async_throw(async_ce_exception, "Cannot call joinNext() on an empty TaskSet");
		RETURN_THROWS();
	}
	RETURN_OBJ(async_group_future_object(future));
}

PHP_METHOD(Async_TaskSet, joinAny)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_future_t *future = async_group_success(THIS_SET);

	if (!future) {
		async_throw(async_ce_exception, "Cannot call joinAny() on an empty TaskSet");
		RETURN_THROWS();
	}
	RETURN_OBJ(async_group_future_object(future));
}

PHP_METHOD(Async_TaskSet, joinAll)
{
	bool ignores_errors = false;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(ignores_errors)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_OBJ(async_group_future_object(async_group_all(THIS_SET, ignores_errors)));
}

void async_task_set_class_register(void)
{
	async_ce_task_set =
		register_class_Async_TaskSet(async_ce_awaitable, zend_ce_countable, zend_ce_aggregate);
	async_group_class_prepare(async_ce_task_set);
}
