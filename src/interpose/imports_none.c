/* imports_none.c - stands in for imports.c where imports cannot be replaced: nothing ever is. */
/* SPDX-License-Identifier: MIT */
#include "interpose/imports.h"

void async_imports_patch(const async_import_t *imports, uint32_t count)
{
	(void) imports;
	(void) count;
}

void async_imports_restore(void)
{
}

void async_imports_survey(const async_import_t *imports, uint32_t count, async_imports_statistics_t *statistics)
{
	(void) imports;
	(void) count;
	*statistics = (async_imports_statistics_t) {0};
}

bool async_imports_has_user(const char *name)
{
	(void) name;
	return true;
}

bool async_imports_are_supported(void)
{
	return false;
}
