/* cpu.c - the class Async\CpuSnapshot and the functions that tell how busy process and machine are. */
/* SPDX-License-Identifier: MIT */
#include "class/cpu.h"

#include "php.h"
#include "compat.h"
#include "reactor/cpu.h"
#include "stubs/cpu_snapshot_arginfo.h"

static zend_class_entry *async_ce_cpu_snapshot;
static zend_object_handlers snapshot_handlers;

/* ---- CpuSnapshot ---- */

static zend_object *create_snapshot_object(zend_class_entry *ce)
{
	zend_object *object = zend_objects_new(ce);

	object_properties_init(object, ce);
	object->handlers = &snapshot_handlers;
	return object;
}

/* The properties in the order of the stub. */
enum {
	PROPERTY_WALL,
	PROPERTY_PROCESS_USER,
	PROPERTY_PROCESS_SYSTEM,
	PROPERTY_SYSTEM_IDLE,
	PROPERTY_SYSTEM_BUSY,
	PROPERTY_COUNT,
};

static void set_property(zend_object *snapshot, uint32_t number, uint64_t value)
{
	zval *place = OBJ_PROP_NUM(snapshot, number);

	Z_PROP_FLAG_P(place) = 0;
	ZVAL_LONG(place, (zend_long) value);
}

PHP_METHOD(Async_CpuSnapshot, __construct)
{
	/* Private. */
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_METHOD(Async_CpuSnapshot, now)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_cpu_times_t times = async_cpu_times();
	zend_object *snapshot = create_snapshot_object(async_ce_cpu_snapshot);

	set_property(snapshot, PROPERTY_WALL, times.wall);
	set_property(snapshot, PROPERTY_PROCESS_USER, times.process_user);
	set_property(snapshot, PROPERTY_PROCESS_SYSTEM, times.process_system);
	set_property(snapshot, PROPERTY_SYSTEM_IDLE, times.system_idle);
	set_property(snapshot, PROPERTY_SYSTEM_BUSY, times.system_busy);
	set_property(snapshot, PROPERTY_COUNT, async_cpu_count());
	RETURN_OBJ(snapshot);
}

void async_cpu_snapshot_class_register(void)
{
	async_ce_cpu_snapshot = register_class_Async_CpuSnapshot();
	async_ce_cpu_snapshot->create_object = create_snapshot_object;

	memcpy(&snapshot_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	snapshot_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_cpu_snapshot, &snapshot_handlers);
}

/* ---- functions ---- */

static void get_load(zval *result)
{
	double averages[3];

	if (!async_cpu_load(averages)) {
		ZVAL_NULL(result);
		return;
	}
	array_init_size(result, 3);
	for (int i = 0; i < 3; i++) {
		add_next_index_double(result, averages[i]);
	}
}

ZEND_FUNCTION(Async_available_parallelism)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(async_cpu_parallelism());
}

ZEND_FUNCTION(Async_loadavg)
{
	ZEND_PARSE_PARAMETERS_NONE();
	get_load(return_value);
}

ZEND_FUNCTION(Async_cpu_usage)
{
	zval load;

	ZEND_PARSE_PARAMETERS_NONE();
	async_cpu_usage_t usage = async_cpu_usage();

	get_load(&load);
	array_init_size(return_value, 6);
	add_assoc_double(return_value, "process_cores", usage.process_cores);
	add_assoc_double(return_value, "process_percent", usage.process_percent);
	add_assoc_double(return_value, "system_percent", usage.system_percent);
	add_assoc_long(return_value, "cpu_count", async_cpu_count());
	add_assoc_double(return_value, "interval_sec", usage.seconds);
	add_assoc_zval(return_value, "loadavg", &load);
}
