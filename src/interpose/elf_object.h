/* elf_object.h - one loaded ELF object: its imported symbols and the slots that lead to them. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_ELF_OBJECT_H
#define ASYNC_INTERPOSE_ELF_OBJECT_H

#include <elf.h>
#include <link.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef ElfW(Addr) elf_address_t;

typedef struct elf_range {
	elf_address_t start;
	elf_address_t end;
} elf_range_t;

static inline bool elf_range_contains(elf_range_t range, elf_address_t address)
{
	return address >= range.start && address < range.end;
}

/* A table of relocations. */
typedef struct elf_relocations {
	const ElfW(Rela) *first;
	size_t count;
} elf_relocations_t;

/* All pointers lead into the loaded object and are valid while it is loaded. */
typedef struct elf_object {
	elf_address_t base;
	const char *name;              /* path, "" for the program itself */
	const ElfW(Phdr) *headers;
	uint16_t header_count;
	const ElfW(Dyn) *dynamic;      /* identifies the object */
	elf_range_t image;             /* from the first to the last loaded byte */
	elf_range_t relro;             /* made read-only by the loader; empty when there is none */
	const ElfW(Sym) *symbols;
	const char *strings;
	uint32_t symbol_count;         /* as many as can be imports */
	elf_relocations_t procedures;  /* those of the procedure linkage table */
	elf_relocations_t others;
} elf_object_t;

/* Describes what dl_iterate_phdr() reports. False when it has no imports that could be replaced. */
bool elf_object_read(elf_object_t *object, const struct dl_phdr_info *info);

/* Called with each pointer in writable (or once writable) memory that was set by a relocation for this symbol. */
typedef void (*elf_slot_callback_t)(void *context, void **slot, uint32_t symbol);

/* Visits the slots of all symbols that are not 0 in "selected" (symbol_count bytes). */
void elf_object_each_slot(const elf_object_t *object, const uint8_t *selected, elf_slot_callback_t visit, void *context);

static inline bool elf_object_imports(const elf_object_t *object, uint32_t symbol)
{
	const ElfW(Sym) *entry = &object->symbols[symbol];
	unsigned type = entry->st_info & 0xf;
	return entry->st_shndx == SHN_UNDEF && (type == STT_FUNC || type == STT_NOTYPE) && entry->st_name != 0;
}

static inline const char *elf_object_symbol_name(const elf_object_t *object, uint32_t symbol)
{
	return object->strings + object->symbols[symbol].st_name;
}

/* Lifts and restores the protection that the loader put on the object's constants. False: refused. */
bool elf_object_unprotect(const elf_object_t *object);
void elf_object_protect(const elf_object_t *object);

#endif
