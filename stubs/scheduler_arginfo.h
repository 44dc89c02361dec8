/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 5dfcf51211816934ae05bae4195e73a70a319416 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Async_Scheduler___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Async_Scheduler_stats, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Async_Scheduler_coroutines arginfo_class_Async_Scheduler_stats

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Async_Scheduler_dump, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Async_Scheduler_shutdown, 0, 0, IS_VOID, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, reason, Async\\AsyncCancellation, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Async_Scheduler_isRunning, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Async_Scheduler, __construct);
ZEND_METHOD(Async_Scheduler, stats);
ZEND_METHOD(Async_Scheduler, coroutines);
ZEND_METHOD(Async_Scheduler, dump);
ZEND_METHOD(Async_Scheduler, shutdown);
ZEND_METHOD(Async_Scheduler, isRunning);


static const zend_function_entry class_Async_Scheduler_methods[] = {
	ZEND_ME(Async_Scheduler, __construct, arginfo_class_Async_Scheduler___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Async_Scheduler, stats, arginfo_class_Async_Scheduler_stats, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Async_Scheduler, coroutines, arginfo_class_Async_Scheduler_coroutines, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Async_Scheduler, dump, arginfo_class_Async_Scheduler_dump, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Async_Scheduler, shutdown, arginfo_class_Async_Scheduler_shutdown, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Async_Scheduler, isRunning, arginfo_class_Async_Scheduler_isRunning, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Async_Scheduler(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Async", "Scheduler", class_Async_Scheduler_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
