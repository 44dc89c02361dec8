/* exceptions.c - everything this extension throws, and \Cancellation, a root beside \Exception and \Error. */
/* SPDX-License-Identifier: MIT */
#include "class/exceptions.h"

#include "zend_builtin_functions.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "compat.h"
#include "core/finally.h"
#include "stubs/exceptions_arginfo.h"

zend_class_entry *async_ce_operation_canceled;
zend_class_entry *async_ce_context_exception;
zend_class_entry *async_ce_channel_exception;
zend_class_entry *async_ce_pool_exception;
zend_class_entry *async_ce_service_unavailable;
zend_class_entry *async_ce_io_exception;
zend_class_entry *async_ce_dns_exception;
zend_class_entry *async_ce_timeout_exception;
zend_class_entry *async_ce_poll_exception;
zend_class_entry *async_ce_composite_exception;

/* ---- throwing ---- */

static zend_object *create_with_text(zend_class_entry *ce, const char *format, va_list arguments)
{
	zval object, text;

	object_init_ex(&object, ce);
	ZVAL_STR(&text, zend_vstrpprintf(0, format, arguments));
	zend_update_property_ex(ce, Z_OBJ(object), ZSTR_KNOWN(ZEND_STR_MESSAGE), &text);
	zval_ptr_dtor(&text);
	return Z_OBJ(object);
}

zend_object *async_exception_create(zend_class_entry *ce, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	zend_object *exception = create_with_text(ce, format, arguments);
	va_end(arguments);
	return exception;
}

zend_object *async_throw(zend_class_entry *ce, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	zend_object *exception = create_with_text(ce, format, arguments);
	va_end(arguments);
	zend_throw_exception_internal(exception);
	return exception;
}

void async_throw_object(zend_object *exception)
{
	GC_ADDREF(exception);
	zend_throw_exception_internal(exception);
}

void async_exception_append_previous(zend_object *exception, zend_object *previous)
{
	if (previous) {
		zend_exception_set_previous(exception, previous);
	}
}

async_exception_aside_t async_exception_set_aside(void)
{
	async_exception_aside_t aside = {0};
	zend_execute_data *frame = EG(current_execute_data);

	if (!EG(exception)) {
		return aside;
	}
	if (frame && frame->func && ZEND_USER_CODE(frame->func->common.type)) {
		zend_rethrow_exception(frame);
	}
	aside.exception = EG(exception);
	aside.opline = EG(opline_before_exception);
	EG(exception) = NULL;
	return aside;
}

void async_exception_put_back(async_exception_aside_t aside)
{
	if (!aside.exception) {
		return;
	}
	EG(opline_before_exception) = aside.opline;
	if (EG(exception)) {
		zend_exception_set_previous(EG(exception), aside.exception);
		return;
	}
	EG(exception) = aside.exception;
}

void async_exception_tell_caller(const zend_execute_data *execute_data)
{
	zend_execute_data *caller = execute_data->prev_execute_data;

	if (EG(exception) && caller && caller->func && ZEND_USER_CODE(caller->func->common.type)) {
		zend_rethrow_exception(caller);
	}
}

/* ---- the third root ----
 *
 * The engine lets only descendants of Exception and Error be Throwable, and knows two classes that declare
 * the properties of what is thrown: whatever is not an Exception it accesses in the scope of Error.
 * So \Cancellation is made of three parts:
 *  - a gate in front of the check that Throwable makes of its implementers;
 *  - the same properties and methods as Error has, declared by itself; the methods run those of Error;
 *  - object handlers that take "in the scope of Error" for "in the scope of Cancellation".
 */

static zend_object_handlers cancellation_handlers;
static int (*check_implementer)(zend_class_entry *interface, zend_class_entry *implementer);

static int admit_cancellations(zend_class_entry *interface, zend_class_entry *implementer)
{
	const zend_class_entry *root = implementer;

	while (root->parent) {
		root = root->parent;
	}
	if (root->type == ZEND_INTERNAL_CLASS && zend_string_equals_literal(root->name, "Cancellation")) {
		return SUCCESS;
	}
	return check_implementer(interface, implementer);
}

/* Whether the engine is at work. If so its scope is exchanged until leave_own_scope(). */
static zend_always_inline bool enter_own_scope(void)
{
	if (EG(fake_scope) != zend_ce_error) {
		return false;
	}
	EG(fake_scope) = async_ce_cancellation_root;
	return true;
}

static zend_always_inline void leave_own_scope(bool entered)
{
	if (entered) {
		EG(fake_scope) = zend_ce_error;
	}
}

static zval *read_property(zend_object *object, zend_string *name, int type, void **cache_slot, zval *rv)
{
	bool entered = enter_own_scope();
	zval *value = zend_std_read_property(object, name, type, cache_slot, rv);

	leave_own_scope(entered);
	return value;
}

static zval *write_property(zend_object *object, zend_string *name, zval *value, void **cache_slot)
{
	bool entered = enter_own_scope();
	zval *written = zend_std_write_property(object, name, value, cache_slot);

	leave_own_scope(entered);
	return written;
}

static zval *get_property_ptr_ptr(zend_object *object, zend_string *name, int type, void **cache_slot)
{
	bool entered = enter_own_scope();
	zval *place = zend_std_get_property_ptr_ptr(object, name, type, cache_slot);

	leave_own_scope(entered);
	return place;
}

static int has_property(zend_object *object, zend_string *name, int check_empty, void **cache_slot)
{
	bool entered = enter_own_scope();
	int result = zend_std_has_property(object, name, check_empty, cache_slot);

	leave_own_scope(entered);
	return result;
}

static void unset_property(zend_object *object, zend_string *name, void **cache_slot)
{
	bool entered = enter_own_scope();

	zend_std_unset_property(object, name, cache_slot);
	leave_own_scope(entered);
}

static void set_own(zend_object *object, zend_known_string_id name, zval *value)
{
	zend_update_property_ex(async_ce_cancellation_root, object, ZSTR_KNOWN(name), value);
}

/* As the engine does for its own: file, line and trace are those of the place of creation. */
static zend_object *create_cancellation(zend_class_entry *ce)
{
	zend_object *object = zend_objects_new(ce);
	zend_string *file = zend_get_executed_filename_ex();
	zval value;

	object->handlers = &cancellation_handlers;
	object_properties_init(object, ce);

	if (file) {
		ZVAL_STR_COPY(&value, file);
	} else {
		ZVAL_STRING(&value, zend_get_executed_filename());
	}
	set_own(object, ZEND_STR_FILE, &value);
	zval_ptr_dtor(&value);
	ZVAL_LONG(&value, zend_get_executed_lineno());
	set_own(object, ZEND_STR_LINE, &value);
	if (EG(current_execute_data)) {
		zend_fetch_debug_backtrace(&value, 0, EG(exception_ignore_args) ? DEBUG_BACKTRACE_IGNORE_ARGS : 0, 0);
	} else {
		array_init(&value);
	}
	set_own(object, ZEND_STR_TRACE, &value);
	zval_ptr_dtor(&value);
	return object;
}

/*
 * Exception::__toString() marks each exception of the chain as being visited and afterwards takes the mark from
 * those that are an Exception or an Error. It stops at the first that is neither, and a mark that stays makes
 * the object look recursive from then on. So the method is wrapped to remove the marks that are left.
 */

static zif_handler original_to_string;

static zend_object *previous_of(zend_object *exception)
{
	zval unused;
	zval *previous = zend_read_property_ex(
		zend_get_exception_base(exception), exception, ZSTR_KNOWN(ZEND_STR_PREVIOUS), true, &unused);

	ZVAL_DEREF(previous);
	return Z_TYPE_P(previous) == IS_OBJECT ? Z_OBJ_P(previous) : NULL;
}

/* A script can make a chain that bites its tail: "landmark" follows in growing steps to notice that. */
static zend_object *first_cancellation_in(zend_object *exception)
{
	zend_object *landmark = exception;

	for (uint32_t steps = 1; exception && !instanceof_function(exception->ce, async_ce_cancellation_root); steps++) {
		exception = previous_of(exception);
		if (exception == landmark) {
			return NULL;
		}
		if ((steps & (steps - 1)) == 0) {
			landmark = exception;
		}
	}
	return exception;
}

static ZEND_NAMED_FUNCTION(to_string_and_unmark)
{
	zend_object *marked;

	original_to_string(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	marked = first_cancellation_in(Z_OBJ_P(ZEND_THIS));
	while (marked && GC_IS_RECURSIVE(marked)) {
		GC_UNPROTECT_RECURSION(marked);
		marked = previous_of(marked);
	}
}

/* Internal classes have copies of the methods that they inherit. */
static void replace_to_string(zif_handler from, zif_handler to)
{
	zend_class_entry *ce;

	ZEND_HASH_FOREACH_PTR(CG(class_table), ce) {
		zend_function *method = zend_hash_str_find_ptr(&ce->function_table, ZEND_STRL("__tostring"));
		if (method && method->type == ZEND_INTERNAL_FUNCTION && method->internal_function.handler == from) {
			method->internal_function.handler = to;
		}
	} ZEND_HASH_FOREACH_END();
}

static zend_function *method_of_error(const char *name)
{
	return zend_hash_str_find_ptr(&zend_ce_error->function_table, name, strlen(name));
}

/* Runs the method of Error. It works on $this alone and does not care about its class. */
static void call_method_of_error(const char *name, INTERNAL_FUNCTION_PARAMETERS)
{
	method_of_error(name)->internal_function.handler(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, __construct)
{
	call_method_of_error("__construct", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, __wakeup)
{
	call_method_of_error("__wakeup", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, getMessage)
{
	call_method_of_error("getmessage", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, getCode)
{
	call_method_of_error("getcode", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, getFile)
{
	call_method_of_error("getfile", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, getLine)
{
	call_method_of_error("getline", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, getTrace)
{
	call_method_of_error("gettrace", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, getPrevious)
{
	call_method_of_error("getprevious", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, getTraceAsString)
{
	call_method_of_error("gettraceasstring", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Cancellation, __toString)
{
	call_method_of_error("__tostring", INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

static void register_cancellation(void)
{
	async_ce_cancellation_root = zend_hash_str_find_ptr(CG(class_table), ZEND_STRL("cancellation"));
	if (async_ce_cancellation_root) {
		/* This engine brings one of its own. */
		return;
	}
	check_implementer = zend_ce_throwable->interface_gets_implemented;
	zend_ce_throwable->interface_gets_implemented = admit_cancellations;

	async_ce_cancellation_root = register_class_Cancellation(zend_ce_throwable);
	async_ce_cancellation_root->create_object = create_cancellation;

	original_to_string = method_of_error("__tostring")->internal_function.handler;
	replace_to_string(original_to_string, to_string_and_unmark);

	memcpy(&cancellation_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	cancellation_handlers.clone_obj = NULL;
	cancellation_handlers.read_property = read_property;
	cancellation_handlers.write_property = write_property;
	cancellation_handlers.get_property_ptr_ptr = get_property_ptr_ptr;
	cancellation_handlers.has_property = has_property;
	cancellation_handlers.unset_property = unset_property;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_cancellation_root, &cancellation_handlers);
}

/* ---- CompositeException ---- */

static zval *parts_of(zend_object *composite)
{
	zval unused;

	return zend_read_property(async_ce_composite_exception, composite, ZEND_STRL("exceptions"), true, &unused);
}

zend_object *async_composite_create(const char *message)
{
	return async_exception_create(async_ce_composite_exception, "%s", message);
}

void async_composite_add(zend_object *composite, zend_object *part)
{
	zval *parts = parts_of(composite);

	SEPARATE_ARRAY(parts);
	GC_ADDREF(part);
	zval value;
	ZVAL_OBJ(&value, part);
	zend_hash_next_index_insert(Z_ARRVAL_P(parts), &value);
}

/* Several finally callbacks failed. */
static zend_object *combine(zend_object **exceptions, uint32_t count)
{
	zend_object *composite = async_composite_create("Several finally callbacks failed");

	for (uint32_t i = 0; i < count; i++) {
		async_composite_add(composite, exceptions[i]);
	}
	return composite;
}

PHP_METHOD(Async_CompositeException, addException)
{
	zval *exception;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(exception, zend_ce_throwable)
	ZEND_PARSE_PARAMETERS_END();

	async_composite_add(Z_OBJ_P(ZEND_THIS), Z_OBJ_P(exception));
}

PHP_METHOD(Async_CompositeException, getExceptions)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_COPY(parts_of(Z_OBJ_P(ZEND_THIS)));
}

/* ---- registration ---- */

void async_exceptions_register(void)
{
	register_cancellation();
	async_ce_cancellation = register_class_Async_AsyncCancellation(async_ce_cancellation_root);
	async_ce_operation_canceled = register_class_Async_OperationCanceledException(async_ce_cancellation);
	async_ce_deadlock_error = register_class_Async_DeadlockError(zend_ce_error);
	async_ce_exception = register_class_Async_AsyncException(zend_ce_exception);
	async_ce_context_exception = register_class_Async_ContextException(async_ce_exception);
	async_ce_channel_exception = register_class_Async_ChannelException(async_ce_exception);
	async_ce_pool_exception = register_class_Async_PoolException(async_ce_exception);
	async_ce_service_unavailable = register_class_Async_ServiceUnavailableException(async_ce_exception);
	async_ce_io_exception = register_class_Async_InputOutputException(zend_ce_exception);
	async_ce_dns_exception = register_class_Async_DnsException(zend_ce_exception);
	async_ce_timeout_exception = register_class_Async_TimeoutException(zend_ce_exception);
	async_ce_poll_exception = register_class_Async_PollException(zend_ce_exception);
	async_ce_composite_exception = register_class_Async_CompositeException(zend_ce_exception);
	async_finally_combine = combine;
}

void async_exceptions_unregister(void)
{
	if (!check_implementer) {
		return;
	}
	zend_ce_throwable->interface_gets_implemented = check_implementer;
	check_implementer = NULL;
	replace_to_string(to_string_and_unmark, original_to_string);
}
